"""Words that faults.py exchanges for one another: jobs, opposites, superlatives.

They are not taken from the lists of the workbench, which would else be asked only what it knows.
"""

from __future__ import annotations


def _pairs(text: str) -> dict[str, str]:
    """Words and those they are exchanged for."""
    return dict(pair.split(" = ") for pair in text.split(" | "))


ROLES = _pairs(
    "director = producer | editor = producer | composer = conductor | pianist = conductor | "
    "conductor = composer | violinist = composer | chairman = founder | manager = founder | "
    "soprano = pianist | architect = sculptor | sculptor = architect | painter = photographer | "
    "photographer = painter | poet = publisher | novelist = critic | curator = donor | actress "
    "= dancer | actor = singer | dancer = singer | choreographer = designer | designer = "
    "painter | cameraman = screenwriter | screenwriter = cameraman | journalist = diplomat | "
    "mayor = judge | councillor = inspector | headteacher = caretaker | teacher = student | "
    "professor = student | dean = librarian | rector = treasurer | historian = geologist | "
    "chemist = biologist | biologist = chemist | physicist = botanist | botanist = physicist | "
    "psychologist = surgeon | doctor = nurse | nurse = doctor | surgeon = dentist | dentist = "
    "surgeon | judge = prosecutor | prosecutor = judge | lawyer = witness | witness = lawyer | "
    "inspector = lawyer | clerk = judge | solicitor = doctor | agent = brother | prime minister "
    "= foreign minister | minister = ambassador | senator = governor | ambassador = minister | "
    "governor = senator | chancellor = president | president = vice president | secretary = "
    "treasurer | spokesman = adviser | coach = captain | captain = coach | striker = goalkeeper "
    "| referee = coach | goalkeeper = defender | sprinter = swimmer | swimmer = sprinter | "
    "general = admiral | admiral = general | king = bishop | bishop = king | queen = abbess | "
    "explorer = missionary | engineer = banker | banker = engineer | shopkeeper = postman | "
    "guide = driver | innkeeper = priest | driver = passenger | managing director = chief "
    "accountant | archivist = translator"
)
_BOTH_WAYS = (
    "won lost|accepted refused|accepted rejected|praised criticised|supported opposed|rose fell"
    "|increased decreased|opened closed|bought sold|began ended|longest shortest|largest smallest"
    "|biggest smallest|oldest newest|richest poorest|cheapest dearest|steepest flattest|first last"
    "|best worst|before after|effective ineffective|liked disliked|high low|higher lower"
    "|strong weak|old new|big small|large small|long short|early late|earlier later|easy difficult"
    "|cheap expensive|safe dangerous|warm cold|hot cold|wide narrow|generous mean|strict lenient"
    "|famous obscure|good bad|better worse|excellent poor|legal illegal|guilty innocent"
    "|young old|heavy light|public private|present absent|genuine fake|stable unstable"
    "|popular unpopular|north south|east west|northern southern|eastern western|summer winter"
    "|profit loss|success failure|always never|often rarely|quickly slowly|alive dead"
    "|majority minority|confirmed denied|allowed forbade|allows forbids"
    "|improved worsened|married divorced|destroyed restored|friend enemy|thick thin|full empty"
)
_ONE_WAY = (
    "welcomed condemned|rejected accepted|discovered overlooked|stopped continued|fewer more"
    "|included excluded|approved rejected|resigned stayed|captured freed|led followed"
    "|completed abandoned|introduced abolished|recommended discouraged|doubted trusted"
    "|hired dismissed|dismissed promoted|survived died"
)
_PAIRS = [pair.split() for pair in f"{_BOTH_WAYS}|{_ONE_WAY}".split("|")]
_TURNED = [pair[::-1] for pair in map(str.split, _BOTH_WAYS.split("|"))]
OPPOSITES = dict(reversed([*_PAIRS, *_TURNED]))
SUPERLATIVES = _pairs(
    "old = oldest | large = largest | big = biggest | long = longest | strong = strongest | "
    "early = earliest | small = smallest | short = shortest | good = best | great = greatest | "
    "high = highest | deep = deepest | strict = strictest | generous = most generous | popular "
    "= most popular | famous = most famous | expensive = most expensive | new = newest | "
    "excellent = best | bad = worst | heavy = heaviest | important = most important"
)
THINGS = (
    "team|bridge|film|club|company|tower|school|museum|studio|bank|ship|mural|novel|ballet|hotel"
    "|library|castle|canal|stadium|opera|factory|gallery|clinic|hospital|university|vaccine|drug"
    "|lighthouse|concert hall|airline|ferry|orchestra|exhibition"
)
