"""Recipes: how a target's unit becomes its measure's unit, as plain arithmetic."""

from collections.abc import Iterable
from fractions import Fraction
from functools import lru_cache

from bizbench.data.conventions import CONVENTIONS, FOREIGN, Reading
from bizbench.data.conventions import number as number_of
from bizbench.ground.record import Struct


class Branch(Struct, frozen=True, array_like=True):
    """The conversion under one set of choices: number × factor × each convention to its power."""

    choices: tuple[tuple[str, str], ...]
    factor: Fraction
    powers: tuple[tuple[str, int], ...]


class Recipe(Struct, frozen=True, array_like=True, cache_hash=True):
    """From one unit to another. With equal units it is the identity and has no conventions."""

    unit: str
    to: str
    branches: tuple[Branch, ...]

    @property
    def conventions(self) -> tuple[str, ...]:
        """Names of the conventions the result depends on, in their fixed order."""
        return _conventions(self)

    @property
    def is_identity(self) -> bool:
        return self.unit == self.to and self.branches == IDENTITY

    def branch(self, reading: Reading) -> Branch:
        """The branch that holds under a reading (which names every convention of the recipe)."""
        for branch in self.branches:
            if all(reading[name] == value for name, value in branch.choices):
                return branch
        raise KeyError(f"no branch of {self.unit} to {self.to} for {dict(reading)}")

    def factor(self, reading: Reading) -> Fraction:
        """One of the unit in the unit ``to`` under a reading; exact."""
        branch = self.branch(reading)
        result = branch.factor
        for name, power in branch.powers:
            result *= number_of(reading[name]) ** power
        return result

    def value(self, number: Fraction, reading: Reading) -> Fraction:
        """The number in the unit ``to`` under a reading; exact."""
        return number * self.factor(reading)

    def abroad(self, names: Iterable[str]) -> "Recipe":
        """The same recipe where some conventions do not hold: it rests on foreign ones."""
        other = {name: FOREIGN.get(name, name) for name in names}
        if not other:
            return self
        return Recipe(
            self.unit,
            self.to,
            tuple(
                Branch(
                    tuple((other.get(name, name), value) for name, value in b.choices),
                    b.factor,
                    tuple((other.get(name, name), power) for name, power in b.powers),
                )
                for b in self.branches
            ),
        )

    def times(self, factor: Fraction) -> "Recipe":
        """The same recipe with a further exact factor (twelve months in a year)."""
        return Recipe(
            self.unit,
            self.to,
            tuple(Branch(b.choices, b.factor * factor, b.powers) for b in self.branches),
        )


@lru_cache(maxsize=1 << 10)
def _conventions(recipe: Recipe) -> tuple[str, ...]:
    used = {name for b in recipe.branches for name, _ in (*b.choices, *b.powers)}
    return tuple(name for name in CONVENTIONS if name in used)


IDENTITY = (Branch((), Fraction(1), ()),)


def identity(unit: str) -> Recipe:
    return Recipe(unit, unit, IDENTITY)
