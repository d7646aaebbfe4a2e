"""Times of day: in words, in digits, with their half of the day and their zone."""

from __future__ import annotations

import pytest
from samples import values_told


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("It fell at noon.", "noon = time 12:00"),
        ("It fell at midnight.", "midnight = time 00:00"),
        ("It fell by noon.", "by noon = time <=12:00"),
        ("The noon train fell.", ""),
        ("It fell at half past two.", "half past two = time 02:30?"),
        ("It fell at a quarter to five.", "quarter to five = time 04:45?"),
        ("It fell at quarter past five.", "quarter past five = time 05:15?"),
        ("It fell at ten past five.", "ten past five = time 05:10?"),
        ("It has ten to twelve people.", "ten to twelve = number 10/12"),
        ("It fell at ten to twelve.", "ten to twelve = time 11:50?"),
        ("It fell a ten to twelve.", "ten to twelve = number 10/12"),
        ("It fell at seven o'clock.", "seven o'clock = time 07:00?"),
        ("It fell at 7 o'clock in the evening.", "7 o'clock in the evening = time 19:00"),
        ("It fell at 13 o'clock.", "13 = number 13"),
        ("It fell at 12 o'clock.", "12 o'clock = time 00:00?"),
        ("It fell at thirty past two.", "thirty = number 30; two = number 2"),
        ("It fell at twenty-nine past two.", "twenty-nine past two = time 02:29?"),
        ("It fell at one past two.", "one past two = time 02:01?"),
        ("It fell at half to two.", "half = percent ~50; two = number 2"),
        ("It fell at five minutes past two.", "five minutes past two = time 02:05?"),
        ("It fell at twenty-five minutes past two.", "twenty-five minutes past two = time 02:25?"),
        ("It fell at twenty-five minutes to two.", "twenty-five minutes to two = time 01:35?"),
        ("It fell at five past thirteen.", "five = number 5; thirteen = number 13"),
        ("It fell at five past twelve.", "five past twelve = time 00:05?"),
        ("It fell at five past one.", "five past one = time 01:05?"),
        ("It fell at five past two o'clock.", "five past two o'clock = time 02:05?"),
        (
            "It fell at five past two in the afternoon.",
            "five past two in the afternoon = time 14:05",
        ),
        ("It fell at five past two in the mill.", "five past two = time 02:05?"),
        ("It fell at five past two in the morning.", "five past two in the morning = time 02:05"),
        ("It fell at seven in the evening.", "seven in the evening = time 19:00"),
        ("It fell by eleven p.m.", "by eleven p.m. = time <=23:00"),
        ("It sold seven in the evening.", "seven = number 7"),
        ("It fell at 7 in the morning.", "7 in the morning = time 07:00"),
        ("It killed 7 in the morning.", "7 = number 7"),
        ("It fell at 12 noon.", "12 noon = time 12:00"),
        ("It fell at 12 midnight.", "12 midnight = time 00:00"),
        ("It fell at noon EST.", "noon EST = time 17:00Z"),
    ],
)
def test_times_in_words(text: str, read: str) -> None:
    assert values_told(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("It fell at 7 p.m.", "7 p.m. = time 19:00"),
        ("It fell at 7 a.m.", "7 a.m. = time 07:00"),
        ("It fell at 12 am.", "12 am = time 00:00"),
        ("It fell at 12 pm.", "12 pm = time 12:00"),
        ("It fell at 9.15am.", "9.15am = time 09:15"),
        ("It fell at 6:30 pm.", "6:30 pm = time 18:30"),
        ("It fell at 18:30.", "18:30 = time 18:30"),
        ("It fell at 06:30.", "06:30 = time 06:30"),
        ("It fell at 6:30.", "6:30 = time 06:30?"),
        ("It fell at 12:59.", "12:59 = time 00:59?"),
        ("It fell at 13:00.", "13:00 = time 13:00"),
        ("The 6:30 fell.", "6 = number 6; 30 = number 30"),
        ("6:30 fell.", "6:30 = time 06:30?"),
        ("It fell at 9:00:30.", "9:00:30 = time 09:00?"),
        ("It fell at 24:00.", "24:00 = time 00:00"),
        ("It fell at 25:00.", "25 = number 25; 00 = number 0"),
        ("It fell at 9:59.", "9:59 = time 09:59?"),
        ("It fell at 9.30.", "9.30 = time 09:30?"),
        ("It fell by 9.30.", "by 9.30 = time <=09:30?"),
        ("It fell until 9.30, and rose.", "until 9.30 = time <=09:30?"),
        ("It fell at 9.30 people.", "9.30 = number 9.3"),
        ("It fell at 9.30 and burned.", "9.30 = time 09:30?"),
        ("It fell at 9.60.", "9.60 = number 9.6"),
        ("It fell at 25.30.", "25.30 = number 25.3"),
        ("It cost 9.30.", "9.30 = number 9.3"),
        ("It fell at 1930 hours.", "1930 hours = time 19:30"),
        ("It fell at 2359 hours.", "2359 hours = time 23:59"),
        ("It fell at 2430 hours.", "2430 hours = duration P101.25D"),
        ("It fell at 0730 hours.", "0730 hours = time 07:30"),
        ("It fell at 1960 hours.", "1960 hours = duration P81.6666667D"),
        ("It fell at 8:30 in the morning.", "8:30 in the morning = time 08:30"),
        ("It fell at 8:30 in the evening.", "8:30 in the evening = time 20:30"),
        ("It fell at 8:30 at night.", "8:30 at night = time 20:30"),
        ("It fell at 7h30.", "7h30 = time 07:30?"),
        ("It fell at 7h60.", ""),
        ("It fell at 0700 hrs.", "0700 hrs = time 07:00"),
    ],
)
def test_times_in_digits(text: str, read: str) -> None:
    assert values_told(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("It fell at 21:00 UTC.", "21:00 UTC = time 21:00Z"),
        ("It fell at 9:00 UTC.", "9:00 UTC = time 09:00Z"),
        ("It fell at 21:00 UTC+2.", "21:00 UTC+2 = time 19:00Z"),
        ("It fell at 21:00 UTC+14.", "21:00 UTC+14 = time 07:00Z"),
        ("It fell at 21:00 UTC+15.", "21:00 UTC = time 21:00Z; 15 = number 15"),
        ("It fell at 9:00 GMT.", "9:00 GMT = time 09:00Z?"),
        ("It fell at 9:00 gmt.", "9:00 = time 09:00?"),
        ("It fell at 9 pm GMT.", "9 pm GMT = time 21:00Z"),
        ("It fell at 9 pm EST.", "9 pm EST = time 02:00Z"),
        ("It fell at 9 GMT.", "9 GMT = time 09:00Z?"),
        ("It fell at 9.30 GMT.", "9.30 GMT = time 09:30Z?"),
        ("It fell at 8 p.m. Eastern.", "8 p.m. Eastern = time 01:00Z"),
        ("It fell at 8 p.m. eastern.", "8 p.m. = time 20:00"),
        ("It fell at 8 p.m. Eastern Air said.", "8 p.m. = time 20:00"),
        (
            "It fell at 8:30 pm Pacific Daylight Time.",
            "8:30 pm Pacific Daylight Time = time 04:30Z",
        ),
        ("It fell at 20:00 ET.", "20:00 ET = time 01:00Z"),
        ("It did 5 CT scans.", "5 = number 5"),
        ("It fell at 14:30Z.", "14:30Z = time 14:30Z"),
        ("It fell at 14:30 Z.", "14:30 = time 14:30"),
        ("It fell at 10:00 UTC-5.", "10:00 UTC-5 = time 15:00Z"),
    ],
)
def test_times_in_a_zone(text: str, read: str) -> None:
    assert values_told(text) == read
