"""What an earlier version did without saying so is written down, once."""

from collections.abc import Callable, Mapping
from datetime import datetime

from msgspec import structs
from msgspec.structs import replace

from deskcoach.app.strength.store import TrainingStore
from deskcoach.core.exercises import Catalogue, dose_shape
from deskcoach.core.records import PrescriptionRecord
from deskcoach.core.settings import Strength
from deskcoach.core.strength.routine import RoutineItem, usual


def settle(
    store: TrainingStore,
    catalogue: Catalogue,
    chosen: Strength,
    now: datetime,
    new_id: Callable[[], str],
) -> None:
    """Write down once what an earlier version did without saying so; later there is nothing to do.

    Sets and repetitions that were set for all exercises become the doses of the documented ones,
    and exercises of the person's own, which joined every session, stay in it by the routine.
    """
    if store.state.settled:
        return
    numbers = {n: v for n in ("sets", "reps") if (v := getattr(chosen, n)) != _usual(n)}
    strength = catalogue.of_kind("strength")
    own = [RoutineItem(e.id) for e in strength if e.own]
    prescribed = store.prescriptions()
    with store.together():
        for exercise in strength if numbers else ():
            fits = numbers if dose_shape(exercise) == "reps" else _without_reps(numbers)
            if fits and not exercise.own and exercise.id not in prescribed:
                dose = PrescriptionRecord(new_id(), now, exercise.id)
                store.prescribe(structs.replace(dose, **fits))
        routines = store.state.routines
        if own and not routines:
            back = usual(catalogue)
            routines = (replace(back, items=(*back.items, *own)),)
        store.keep(settled=True, routines=routines)


def _usual(name: str) -> int:
    number: int = getattr(Strength(), name)
    return number


def _without_reps(numbers: Mapping[str, int]) -> dict[str, int]:
    return {name: number for name, number in numbers.items() if name != "reps"}
