"""Quotations: what stands between quotation marks, in any convention."""

from polyproof.text.quotations.model import Quotation, QuotationParse
from polyproof.text.quotations.parse import parse_quotations

__all__ = ["Quotation", "QuotationParse", "parse_quotations"]
