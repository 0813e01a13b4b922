"""The parser of quotations: the cheapest reading of all candidate marks of an article.

A small dynamic programme goes through the marks in order. Its state is the stack of open marks,
at most two deep; every mark may open, close, belong to nothing, or be no mark at all, and every
open mark may be given up as unclosed. Where greedy pairing would let one lost mark turn every
later quotation inside out, the cheapest reading gives up that mark. A quotation may go on over
the edges of blocks, and may repeat its opening mark there.
"""

from __future__ import annotations

from polyproof import thresholds as t
from polyproof.locales.quotation_marks import Convention, convention, known_pairs
from polyproof.model import Article, Span
from polyproof.text.quotations.marks import IMPOSSIBLE, POSSESSIVE_MISTYPED, Mark, find_marks
from polyproof.text.quotations.model import Quotation, QuotationParse
from polyproof.text.quotations.states import Event, Reading

_ALONE = t.MARK_ALONE.value
_SINGLE_ALONE = t.MARK_SINGLE_ALONE.value
_EDGE = t.MARK_OVER_LINE.value
_SHORT_EDGE = t.MARK_OVER_SHORT_LINE.value
_SHORT_LINE = t.SHORT_LINE.value
_PARAGRAPH = t.MARK_OVER_PARAGRAPH.value
_CONTINUED = t.MARK_REPEATED.value
_NEST = t.MARK_NESTED.value
_NEST_ALIKE = t.MARK_NESTED_ALIKE.value
_NEST_STRAIGHT = t.MARK_NESTED_STRAIGHT.value
_MERGED = t.MARK_MERGED.value
_MERGED_CUSTOM = t.MARK_MERGED_CUSTOM.value
_MERGED_LONGEST = t.MARK_MERGED_LONGEST.value
_SINGLE_OUTER = t.MARK_SINGLE_OUTER.value
_PER_CHARACTER = t.MARK_PER_CHARACTER.value
_PER_CHARACTER_SINGLE = t.MARK_PER_CHARACTER_SINGLE.value
_FOREIGN_PAIR = t.MARK_FOREIGN_PAIR.value
_UNKNOWN_PAIR = t.MARK_UNKNOWN_PAIR.value
_UNLIKE = t.MARK_UNLIKE.value
_EMPTY = t.MARK_EMPTY.value
_BEAM = int(t.PARSE_BEAM.value)
_MARGIN = t.PARSE_MARGIN.value
_CLEAR = t.MARK_CLEAR.value
_OPPOSED = t.MARK_OPPOSED.value
_DEPTH = 2


class _Parser:
    """The dynamic programme over the marks of one article."""

    def __init__(self, marks: list[Mark], facts: Convention | None, line: float) -> None:
        self.marks = marks
        self.dangling: set[int] = set()  # marks that end their block and so begin nothing
        self.facts = facts
        self.edge = _SHORT_EDGE if line < _SHORT_LINE else _EDGE
        self.accepted = frozenset((*facts.outer, '""') if facts else ('""', "“”", "«»", "„“"))

    def _pair_cost(self, first: Mark, second: Mark, level: int) -> float:
        pair = first.glyph + second.glyph
        if self.facts and self.facts.accepts(pair):
            cost = 0.0
        elif pair in known_pairs():
            cost = _FOREIGN_PAIR
        elif first.single == second.single:
            cost = _UNKNOWN_PAIR if first.glyph != second.glyph else _UNLIKE
        else:
            cost = _UNLIKE
        length = second.span.start - first.span.end
        if first.single:
            cost += length * _PER_CHARACTER_SINGLE
            if level == 1 and not (self.facts and pair in self.facts.outer):
                cost += _SINGLE_OUTER
        return cost + length * _PER_CHARACTER + (_EMPTY if length <= 0 else 0.0)

    def _alone(self, index: int) -> float:
        return _SINGLE_ALONE if self.marks[index].single else _ALONE

    def _nest_cost(self, outer: int, mark: Mark) -> float:
        alike = self.marks[outer].glyph == mark.glyph
        straight = alike and mark.glyph in "\"'"
        return (_NEST_ALIKE if alike else _NEST) + (_NEST_STRAIGHT if straight else 0.0)

    def _given_up(self, reading: Reading) -> list[Reading]:
        """The reading, and those in which its innermost marks are given up as unclosed."""
        readings = [reading]
        while readings[-1].stack:
            last = readings[-1]
            index = last.stack[-1]
            event = Event("unclosed", index, -1, len(last.stack))
            readings.append(last.then(self._alone(index), last.stack[:-1], event))
        return readings

    def _steps(self, reading: Reading, index: int) -> list[Reading]:
        """All that the next mark may do after this reading."""
        mark, stack = self.marks[index], reading.stack
        steps = []
        if mark.skips < IMPOSSIBLE:
            doubtful = mark.skips == POSSESSIVE_MISTYPED
            event = Event("doubtful", -1, index, 0) if doubtful else None
            steps.append(reading.then(mark.skips, stack, event))
        if mark.opens < IMPOSSIBLE and len(stack) < _DEPTH:
            nest = self._nest_cost(stack[-1], mark) if stack else 0.0
            steps.append(reading.then(mark.opens + nest, (*stack, index)))
        if mark.closes < IMPOSSIBLE:
            steps.extend(self._closings(reading, index))
        return steps

    def _closings(self, reading: Reading, index: int) -> list[Reading]:
        mark, stack = self.marks[index], reading.stack
        alone = Event("unopened", -1, index, len(stack) + 1)
        steps = [reading.then(mark.closes + self._alone(index), stack, alone)]
        if not stack:
            return steps
        level = len(stack)
        cost = mark.closes + self._pair_cost(self.marks[stack[-1]], mark, level)
        closed = reading.then(cost, stack[:-1], Event("pair", stack[-1], index, level))
        steps.append(closed)
        if level == _DEPTH and self.marks[stack[0]].glyph == self.marks[stack[1]].glyph:
            length = self.marks[stack[1]].span.start - self.marks[stack[0]].span.end
            custom = self.facts is not None and self.facts.merges_closing
            merged = _MERGED_CUSTOM if custom and length <= _MERGED_LONGEST else _MERGED
            steps.append(closed.then(merged, (), Event("pair", stack[0], index, 1)))
        return steps

    def _at_edge(self, readings: list[Reading], heads: bool, gap: int) -> list[Reading]:
        """The readings at the edge of a block.

        `gap` counts the line breaks at the edge, `heads` tells whether a mark begins the block.
        """
        after = []
        for start in readings:
            for reading in self._given_up(start):
                if not reading.stack:
                    after.append(reading)
                    continue
                if (len(reading.stack) > 1 and heads) or reading.stack[-1] in self.dangling:
                    continue
                price = (self.edge if gap < 2 else _PARAGRAPH) * len(reading.stack)
                after.append(reading.then(price, reading.stack))
        return self._best(after)

    def _continuation(self, reading: Reading, index: int) -> list[Reading]:
        """The mark at the head of a block repeats the opening mark of the open quotation."""
        if len(reading.stack) != 1:
            return []
        first, mark = self.marks[reading.stack[0]], self.marks[index]
        closer = self.facts is not None and first.glyph + mark.glyph in self.facts.outer
        if mark.glyph != first.glyph and not closer:
            return []
        event = Event("continued", reading.stack[0], index, 1)
        return [reading.then(_CONTINUED, (index,), event)]

    def _best(self, readings: list[Reading]) -> list[Reading]:
        """The cheapest reading per stack, the cheapest stacks only."""
        best: dict[tuple[int, ...], Reading] = {}
        for reading in readings:
            known = best.get(reading.stack)
            if known is None or reading.cost < known.cost:
                best[reading.stack] = reading
        ranked = sorted(best.values(), key=lambda r: r.cost)
        limit = ranked[0].cost + _MARGIN
        return [reading for reading in ranked[:_BEAM] if reading.cost <= limit]

    def _plain_pair(self, index: int, edge: int) -> bool:
        """Tell whether this mark and the next, before the edge, are beyond doubt a quotation."""
        if index + 1 >= edge:
            return False
        first, second = self.marks[index], self.marks[index + 1]
        return (
            not first.single
            and first.opens <= _CLEAR
            and second.closes <= _CLEAR
            and min(first.closes, second.opens) >= _OPPOSED
            and (first.glyph + second.glyph) in self.accepted
        )

    def _is_apostrophe(self, index: int) -> bool:
        """Tell whether, with nothing open, this mark can be nothing but an apostrophe."""
        mark = self.marks[index]
        return mark.single and mark.opens >= _OPPOSED and mark.skips < _OPPOSED

    def _step(self, readings: list[Reading], index: int, heads: bool) -> list[Reading]:
        """The readings behind the mark `index`."""
        steps = []
        for reading in self._best([given for r in readings for given in self._given_up(r)]):
            if heads:
                steps.extend(self._continuation(reading, index))
            steps.extend(self._steps(reading, index))
        return self._best(steps)

    def run(self, edges: list[tuple[int, bool, int]]) -> list[Event]:
        """Return what the cheapest reading decides.

        `edges` holds, for each edge of a block, the index of the first mark behind it, whether
        that mark is the head of its block, and how many line breaks there are.
        """
        readings = [Reading(0.0, (), None)]
        position, index = 0, 0
        while index < len(self.marks):
            heads = False
            while position < len(edges) and edges[position][0] <= index:
                _, heads, gap = edges[position]
                if readings[-1].stack or len(readings) > 1:
                    readings = self._at_edge(readings, heads, gap)
                position += 1
            edge = edges[position][0] if position < len(edges) else len(self.marks)
            if len(readings) == 1 and not readings[0].stack:
                if self._plain_pair(index, edge):
                    event = Event("pair", index, index + 1, 1)
                    readings = [readings[0].then(0.0, (), event)]
                    index += 2
                    continue
                if self._is_apostrophe(index):
                    index += 1
                    continue
            readings = self._step(readings, index, heads)
            index += 1
        return self._events(readings)

    def _events(self, readings: list[Reading]) -> list[Event]:
        """What the cheapest of the readings decided, in order."""
        step = min((self._given_up(r)[-1] for r in readings), key=lambda r: r.cost).last
        events: list[Event] = []
        while step is not None:
            events.append(step.event)
            step = step.before
        return events[::-1]


def parse_quotations(article: Article) -> QuotationParse:
    """Return the quotations of the article, outer before inner, in order of their opening."""
    facts = convention(article.language)
    marks: list[Mark] = []
    edges: list[tuple[int, bool, int]] = []
    end = 0
    dangling: set[int] = set()
    for block in article.blocks:
        found = find_marks(article.text, block.span, facts)
        heads = bool(found) and found[0].span.start == block.span.start
        gap = article.text.count("\n", end, block.span.start)
        edges.append((len(marks), heads, gap))
        marks.extend(found)
        if found and found[-1].span.end == block.span.end:
            dangling.add(len(marks) - 1)
        end = block.span.end
    if not marks:
        return QuotationParse((), (), ())
    line = sum(len(block.span) for block in article.blocks) / len(article.blocks)
    parser = _Parser(marks, facts, line)
    parser.dangling = dangling
    return _result(marks, parser.run(edges))


def _result(marks: list[Mark], events: list[Event]) -> QuotationParse:
    """Return the parse that the events tell of; single marks alone are left out."""
    quotations: list[Quotation] = []
    unclosed: list[Span] = []
    unopened: list[Span] = []
    continued: list[Span] = []
    for event in events:
        if event.kind == "pair":
            first, second = marks[event.first], marks[event.second]
            pair = first.glyph + second.glyph
            quotations.append(Quotation(first.span, second.span, event.level, pair))
        elif event.kind == "continued":
            continued.append(marks[event.first].span)
        elif event.kind == "unclosed" and not marks[event.first].single:
            unclosed.append(marks[event.first].span)
        elif event.kind == "unopened" and not marks[event.second].single:
            unopened.append(marks[event.second].span)
    garbled = [m.span for m in marks if len(m.span) > 2]
    doubtful = [marks[event.second].span for event in events if event.kind == "doubtful"]
    return QuotationParse(
        tuple(sorted(quotations, key=lambda q: (q.opening.start, q.level))),
        tuple(sorted(set(unclosed))),
        tuple(sorted(set(unopened))),
        tuple(sorted(set(continued))),
        tuple(garbled),
        tuple(doubtful),
    )
