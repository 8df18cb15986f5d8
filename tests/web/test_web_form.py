"""The way of an answer: code, form, thanks; and every way it can end otherwise."""

from collections.abc import Callable, Mapping
from html.parser import HTMLParser

import pytest
from conftest_names import CODES, FORM, Opened
