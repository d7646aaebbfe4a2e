"""Units of measure: the table of sizes against an independent source."""

from __future__ import annotations

import pint
import pytest

from workbench.measures.units import unit_at
from workbench.words.lexicon import mapping
from workbench.words.tokens import tokenize

# What the base unit of each dimension is called there, and units it knows by another name.
BASES = {
    "time": "day",
    "length": "metre",
    "mass": "kilogram",
    "volume": "litre",
    "area": "metre ** 2",
    "speed": "kilometre / hour",
    "power": "watt",
    "data": "byte",
    "frequency": "hertz",
    "voltage": "volt",
    "energy": "joule",
    "degree": "degree",
    "temperature": "degC",
}
NAMES = {
    "square km": "kilometre ** 2",
    "square mi": "mile ** 2",
    "square m": "metre ** 2",
    "square ft": "foot ** 2",
    "square yd": "yard ** 2",
    "cubic yard": "yard ** 3",
    "cubic centimetre": "centimetre ** 3",
    "cubic centimeter": "centimetre ** 3",
    "cc": "centimetre ** 3",
    "mile per hour": "mile / hour",
    "kilometre per hour": "kilometre / hour",
    "kilometer per hour": "kilometre / hour",
    "km per hour": "kilometre / hour",
    "metre per second": "metre / second",
    "meter per second": "metre / second",
    "square metre": "metre ** 2",
    "square meter": "metre ** 2",
    "square foot": "foot ** 2",
    "square kilometre": "kilometre ** 2",
    "square kilometer": "kilometre ** 2",
    "square mile": "mile ** 2",
    "nautical mile": "nautical_mile",
    "kilo": "kilogram",
    "ton": "tonne",
    "mi": "mile",
    "mw": "megawatt",
    "kw": "kilowatt",
    "gw": "gigawatt",
    "w": "watt",
    "kj": "kilojoule",
    "mcg": "microgram",
    "μg": "microgram",
    "kwh": "kilowatt * hour",
    "kilowatt hour": "kilowatt * hour",
    "mwh": "megawatt * hour",
    "megawatt hour": "megawatt * hour",
    "gwh": "gigawatt * hour",
    "gigawatt hour": "gigawatt * hour",
    "twh": "terawatt * hour",
    "terawatt hour": "terawatt * hour",
    "kb": "kilobyte",
    "mb": "megabyte",
    "gb": "gigabyte",
    "tb": "terabyte",
    "hz": "hertz",
    "khz": "kilohertz",
    "mhz": "megahertz",
    "ghz": "gigahertz",
    "night": "1 day",
    "decade": "10 year",
    "sec": "second",
    "hr": "hour",
    "hrs": "hour",
    "yr": "year",
    "yrs": "year",
    "st": "stone",
    "lbs": "pound",
    "lb": "pound",
    "ml": "millilitre",
    "barrel": "oil_barrel",
    "kmh": "kilometre / hour",
    "kph": "kilometre / hour",
    "square yard": "yard ** 2",
    "square inch": "inch ** 2",
    "ft²": "foot ** 2",
    "m²": "metre ** 2",
    "km²": "kilometre ** 2",
    "cm²": "centimetre ** 2",
    "cubic metre": "metre ** 3",
    "cubic meter": "metre ** 3",
    "cubic foot": "foot ** 3",
    "m³": "metre ** 3",
    "ft³": "foot ** 3",
    "h": "hour",
    "horsepower": "horsepower",
    "hp": "horsepower",
}


SCALES = {"c": "degC", "f": "degF", "k": "kelvin"}


@pytest.fixture(scope="module")
def registry() -> pint.UnitRegistry[float]:
    return pint.UnitRegistry()


@pytest.mark.parametrize("word", sorted(mapping("units")))
def test_the_size_of_a_unit_is_right(word: str, registry: pint.UnitRegistry[float]) -> None:
    dimension, size, *zero = mapping("units")[word]
    if dimension == "temperature":
        scale = SCALES[word.removeprefix("°").split()[-1][0]]
        measured = registry.Quantity(1.0, scale).to(BASES[dimension])
    else:
        measured = registry.Quantity(NAMES.get(word, f"1 {word}")).to(BASES[dimension])
    told = float(size) + float(zero[0] if zero else 0)
    assert told == pytest.approx(measured.magnitude, rel=1e-4)


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("5 km", "length", 1),
        ("5 km/h", "speed", 2),
        ("5 square miles", "area", 2),
        ("5 miles", "length", 1),
        ("the 5 second", "", 0),
        ("5 in", "", 0),
        ("five m", "", 0),
    ],
)
def test_a_unit_stands_behind_its_figure(text: str, name: str, words: int) -> None:
    reading = tokenize(text)
    at = next(i for i, word in enumerate(reading.lowers) if word in ("5", "five")) + 1
    unit = unit_at(reading, at)
    assert (unit.name if unit else "", unit.last - at if unit else 0) == (name, words)
