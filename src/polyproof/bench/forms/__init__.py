"""The forms of gold data that polyproof measures itself on; one file per form."""

from polyproof.bench.forms.form import Form, Sample
from polyproof.bench.forms.registry import FORMS, form_of

__all__ = ["FORMS", "Form", "Sample", "form_of"]
