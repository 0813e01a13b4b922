"""Facts about languages, as data with sources; one module and one data file per topic."""
