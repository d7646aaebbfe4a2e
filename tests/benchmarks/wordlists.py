"""Make the word lists that come from WordNet 3.0: thesaurus, antonyms, kin, irregular.

    python tests/benchmarks/wordlists.py WORDNET_FOLDER COMMON_WORDS SPELLED_WORDS ...

WORDNET_FOLDER holds data.noun, index.noun ... (Debian package wordnet-base). COMMON_WORDS is a file
of one common word a line; the lists in the package were made with the 63,104 words of the English
list of the wordfreq package (3.1.1; its data: CC BY-SA 4.0) that are purely alphabetic and have a
frequency of 2e-7 or more. SPELLED_WORDS are SCOWL's lists (american-english-large and
british-english-large of the Debian packages wamerican-large and wbritish-large): a form that
WordNet does not know is taken from them alone. NOTICE tells under which terms the lists stand.
A word is kept if it is common or if WordNet's own texts use it.
"""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT)]

from workbench.words.stems import regular  # noqa: E402

LISTS = ROOT / "workbench" / "words" / "lists"
PARTS = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
KINDS = [  # in the order of WordNet's own numbers
    *("adj.all", "adj.pert", "adv.all", "noun.Tops", "noun.act", "noun.animal", "noun.artifact"),
    *("noun.attribute", "noun.body", "noun.cognition", "noun.communication", "noun.event"),
    *("noun.feeling", "noun.food", "noun.group", "noun.location", "noun.motive", "noun.object"),
    *("noun.person", "noun.phenomenon", "noun.plant", "noun.possession", "noun.process"),
    *("noun.quantity", "noun.relation", "noun.shape", "noun.state", "noun.substance", "noun.time"),
    *("verb.body", "verb.change", "verb.cognition", "verb.communication", "verb.competition"),
    *("verb.consumption", "verb.contact", "verb.creation", "verb.emotion", "verb.motion"),
    *("verb.perception", "verb.possession", "verb.social", "verb.stative", "verb.weather"),
    "adj.ppl",
]
PLAIN = re.compile(r"[a-z]+(?:_[a-z]+){0,2}")
MEN = ("women", "gentlemen", "policemen", "businessmen", "firemen", "fishermen", "spokesmen")
FIXED = {"is": "be", "am": "be", "are": "be", "was": "be", "were": "be", "does": "do"}
Key = tuple[str, str]  # part of speech, place in its file


class Sense(NamedTuple):
    kind: str
    words: list[str]  # as written
    links: list[tuple[str, Key, int, int]]  # sign, target, number of the word here and there


class Net(NamedTuple):
    senses: dict[Key, Sense]
    first: dict[tuple[str, str], Key]  # part of speech and word: commonest meaning
    seen: Counter[str]  # how often WordNet's own texts use a word


def load(folder: Path) -> Net:
    """The whole of WordNet."""
    senses: dict[Key, Sense] = {}
    first: dict[tuple[str, str], Key] = {}
    seen: Counter[str] = Counter()
    for part, name in PARTS.items():
        for line in (folder / f"data.{name}").read_text(encoding="utf-8").splitlines():
            if not line.startswith(" "):
                place, sense = _sense(line.split("|", 1)[0].split())
                senses[(part, place)] = sense
        for line in (folder / f"index.{name}").read_text(encoding="utf-8").splitlines():
            if not line.startswith(" "):
                fields = line.split()
                first[(part, fields[0])] = (part, fields[6 + int(fields[3])])
    for line in (folder / "cntlist.rev").read_text(encoding="utf-8").splitlines():
        word, _, count = line.split()
        seen[word.split("%")[0]] += int(count)
    return Net(senses, first, seen)


def _sense(fields: list[str]) -> tuple[str, Sense]:
    size = int(fields[3], 16)
    words = [re.sub(r"\(.*\)", "", fields[4 + 2 * i]) for i in range(size)]
    at, links = 4 + 2 * size, []
    for i in range(int(fields[at])):
        sign, place, part, ends = fields[at + 1 + 4 * i : at + 5 + 4 * i]
        target = ("a" if part == "s" else part, place)
        links.append((sign, target, int(ends[:2], 16), int(ends[2:], 16)))
    return fields[0], Sense(KINDS[int(fields[1])], words, links)


def kept(net: Net, common: set[str]) -> dict[Key, list[str]]:
    """The meanings worth keeping, with their words: no names, no rare words."""
    made: dict[Key, list[str]] = {}
    for key, sense in net.senses.items():
        if any(sign == "@i" for sign, *_ in sense.links):
            continue
        words = [
            word
            for word in dict.fromkeys(sense.words)
            if PLAIN.fullmatch(word)
            and (net.seen[word] > 0 or word in common or (key[0] == "v" and "_" in word))
        ]
        if words:
            made[key] = words
    return made


def thesaurus(net: Net, chosen: dict[Key, list[str]]) -> list[str]:
    """One line a meaning: number, kind, wider meanings, words."""
    number = {key: index for index, key in enumerate(sorted(chosen), 1)}
    lines = []
    for key in sorted(chosen):
        above = ",".join(map(str, sorted({number[up] for up in _wider(net, chosen, key)})))
        words = (w + "*" * (net.first.get((key[0], w)) == key) for w in chosen[key])
        lines.append(f"{number[key]} {net.senses[key].kind} {above or '-'} : {' '.join(words)}")
    return lines


def _wider(net: Net, chosen: dict[Key, list[str]], key: Key) -> list[Key]:
    found: list[Key] = []
    for sign, target, *_ in net.senses[key].links:
        if sign == "@" and target not in chosen:
            found += _wider(net, chosen, target)
        elif sign in ("@", "&", "$") and target in chosen:
            found.append(target)
    return found


def linked(net: Net, chosen: dict[Key, list[str]], signs: str) -> list[str]:
    """Pairs of words that links of these signs join."""
    known = {word for words in chosen.values() for word in words}
    made: dict[str, set[str]] = defaultdict(set)
    for key in chosen:
        sense = net.senses[key]
        for sign, target, here, there in sense.links:
            if sign in signs and here:
                one, two = sense.words[here - 1], net.senses[target].words[there - 1]
                if one in known and two in known and one != two:
                    made[min(one, two)].add(max(one, two))
    return [f"{word} = {' | '.join(sorted(others))}" for word, others in sorted(made.items())]


def irregular(net: Net, folder: Path, common: set[str], spelled: set[str]) -> list[str]:
    """The forms of common words that the rules of stems.py would get wrong; those that WordNet
    does not know must be ``spelled`` somewhere."""
    forms: dict[str, dict[str, float]] = defaultdict(dict)
    for part, word in net.first:
        if word.isalpha() and len(word) > 2 and part in "nv":
            for form in _inflected(word, part):
                forms[form][word] = max(forms[form].get(word, 0), net.seen[word] + 0.5)
    for name in ("noun", "verb"):
        for line in (folder / f"{name}.exc").read_text(encoding="utf-8").splitlines():
            form, word = line.split()[:2]
            if form.isalpha() and word.isalpha():
                forms[form][word] = net.seen[word] + (1e6 if name == "noun" else 1.0)
    made = {form: form[:-3] + "man" for form in common if form.endswith(MEN)}
    for form, words in forms.items():
        word = max(sorted(words), key=lambda w: (words[w], w in common, len(w)))
        own = net.seen[form] > words[word]
        if form in common and not own and regular(form) != word:
            made[form] = word
        elif form in common and own and regular(form) != form:
            made[form] = form
    known = {word for _, word in net.first}
    for form in (common & spelled) - forms.keys():
        if regular(form) != form and (form in known or regular(form) not in known):
            made[form] = form  # "adios", "something": no form of another word
    made = {form: word for form, word in made.items() if len(form) > 2} | FIXED
    return [f"{form} = {word}" for form, word in sorted(made.items())]


def _inflected(word: str, part: str) -> list[str]:
    """The regular forms of a word."""
    if re.search(r"(s|x|z|ch|sh)$", word):
        plural = word + "es"
    else:
        plural = word[:-1] + "ies" if re.search(r"[^aeiou]y$", word) else word + "s"
    if part == "n":
        return [plural]
    if word.endswith("e"):
        return [plural, word + "d", (word if word.endswith("ee") else word[:-1]) + "ing"]
    if re.fullmatch(r"[^aeiou]*[aeiou][^aeiouwxy]", word):
        return [plural, word + word[-1] + "ed", word + word[-1] + "ing"]
    past = word[:-1] + "ied" if re.search(r"[^aeiou]y$", word) else word + "ed"
    return [plural, past, word + "ing"]


def main() -> int:
    folder = Path(sys.argv[1])
    common, *others = (set(Path(name).read_text("utf-8").split()) for name in sys.argv[2:])
    spelled = {word.lower() for words in others for word in words if word.isalpha()}
    net = load(folder)
    chosen = kept(net, common)
    made = {
        "thesaurus": thesaurus(net, chosen),
        "antonyms": linked(net, chosen, "!"),
        "kin": linked(net, chosen, "+\\<"),
        "irregular": irregular(net, folder, common, spelled),
    }
    for name, lines in made.items():
        path = LISTS / f"{name}.txt"
        head = [line for line in path.read_text("utf-8").splitlines() if line.startswith("#")]
        path.write_text("\n".join([*head, *lines]) + "\n", encoding="utf-8")
        print(f"{name}: {len(lines)} lines")
    return 0


if __name__ == "__main__":
    sys.exit(main())
