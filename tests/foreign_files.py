"""Files as other apps write them, written anew: their columns, in the clothes of three languages.

Invented people, invented numbers. The forms are those of Hevy, of Strong on iOS, on Android and in
its newer version, of FitNotes on Android and iOS, and of wger's API.
"""

from collections.abc import Iterable

HEVY_HEAD = (
    "title,start_time,end_time,description,exercise_title,superset_id,exercise_notes,"
    "set_index,set_type,weight_kg,reps,distance_km,duration_seconds,rpe"
)
_MARCH = {"en": "Mar", "de": "März", "fr": "mars"}


def hevy(language: str = "en", unit: str = "kg") -> bytes:
    """Three sets of one evening: a warm-up, a heavy one and a hold."""
    head = HEVY_HEAD if unit == "kg" else HEVY_HEAD.replace("_kg", "_lbs").replace("_km", "_miles")
    began, ended = (f"28 {_MARCH[language]} 2025, {time}" for time in ("17:29", "18:14"))
    rows = (
        ("Bent Over Row (Dumbbell)", "0", "warmup", "4", "12", "", ""),
        ("Bent Over Row (Dumbbell)", "1", "normal", "7.5", "10", "", "8.5"),
        ("Plank", "0", "normal", "", "", "45", ""),
    )
    return _joined(
        head,
        (
            f'"Back day","{began}","{ended}","Slept well, felt fine","{name}",,"",{index},'
            f'"{kind}",{weight},{reps},,{seconds},{rpe}'
            for name, index, kind, weight, reps, seconds, rpe in rows
        ),
    )


def strong_ios(unit_in_head: str = "") -> bytes:
    """The older form, with commas: no unit unless the head names one."""
    weight = f"Weight ({unit_in_head})" if unit_in_head else "Weight"
    head = (
        f"Date,Workout Name,Duration,Exercise Name,Set Order,{weight},Reps,Distance,Seconds,"
        "Notes,Workout Notes,RPE"
    )
    return _joined(
        head,
        (
            '2024-05-06 07:15:30,"Morning",1h 5m,"Bent Over Row (Dumbbell)",1,7.5,10,0,0,"","",',
            '2024-05-06 07:15:30,"Morning",1h 5m,"Bent Over Row (Dumbbell)",2,7.5,9,0,0,"","",9',
            '2024-05-06 07:15:30,"Morning",1h 5m,"Plank",1,0,0,0,60,"","",',
        ),
    )


def strong_android(language: str = "en") -> bytes:
    """The form with semicolons and a unit in each row; what a rest and a note are stands in it."""
    head = {
        "en": "Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;"
        "Distance Unit;Seconds;Notes;Workout Notes;Workout Duration",
        "de": "Datum;Trainingsname;Übungsname;Satzreihenfolge;Gewicht;Gewichtseinheit;"
        "Wiederholungen;RPE;Distanz;Distanzeinheit;Sekunden;Notizen;Trainingsnotizen;"
        "Trainingsdauer",
        "fr": "Date;Nom de l'entraînement;Nom de l'exercice;Ordre des séries;Poids;"
        "Unité de poids;Répétitions;RPE;Distance;Unité de distance;Secondes;Remarques;"
        "Notes de l'entraînement;Durée de l'entraînement",
    }[language]
    comma = "," if language != "en" else "."
    names = {
        "en": ("Back Extension", "Plank"),
        "de": ("Rückenstrecken", "Unterarmstütz"),
        "fr": ("Extension du dos", "Gainage"),
    }[language]
    day = '2024-01-12 18:30:05;"Abend"'
    return _joined(
        head,
        (
            f'{day};"{names[0]}";1;62{comma}5;kg;10;8{comma}5;;;0;"";"";58m',
            f'{day};"{names[0]}";2;62{comma}5;kg;9;;;;0;"Ein ""guter"" Satz;\nmit Zeile";"";58m',
            f'{day};"{names[0]}";Rest Timer;0;kg;0;;;;90;"";"";58m',
            f'{day};"{names[0]}";Note;0;kg;0;;;;0;"Links zuerst";"";58m',
            f'{day};"{names[1]}";1;0;kg;0;;;;45;"";"";58m',
        ),
    )


def strong_new(unit: str = "kg") -> bytes:
    """The newest form, which counts workouts and names its units in the head."""
    head = (
        f"Workout #;Date;Workout Name;Duration (sec);Exercise Name;Set Order;Weight ({unit});Reps;"
        "RPE;Distance (meters);Seconds;Notes;Workout Notes"
    )
    day = "7;2026-08-10 18:00:00;Push day;3600"
    return _joined(
        head,
        (
            f"{day};Bench Press (Barbell);W;40;10;;;;;",
            f"{day};Bench Press (Barbell);1;80,5;8;8,5;;;Wide grip;",
            f"{day};Bench Press (Barbell);Rest Timer;;;;;90;;",
        ),
    )


def fitnotes(language: str = "en", unit: str = "kgs") -> bytes:
    """FitNotes on Android: days without a time of day, no unit but in the head."""
    head = {
        "en": f"Date,Exercise,Category,Weight ({unit}),Reps,Distance,Distance Unit,Time",
        "de": f"Datum,Übung,Kategorie,Gewicht ({unit}),Wdh.,Distanz,Distanzeinheit,Zeit",
        "fr": f"Date,Exercice,Catégorie,Poids ({unit}),Répétitions,Distance,"
        "Unité de distance,Temps",
    }[language]
    return _joined(
        head,
        (
            "2025-03-01,Cobra Stretch,Back,,10,,,",
            "2025-03-01,Plank,Abs,,,,,0:01:30",
            "2025-03-01,Running,Cardio,,,5.2,km,",
            "2025-03-03,Dumbbell Row,Back,22.5,8,,,",
        ),
    )


def fitnotes_ios() -> bytes:
    """FitNotes on iOS: times in UTC, what was left out is in it, too."""
    head = (
        "Name,StartTime,EndTime,BodyWeight,Exercise,Equipment,Reps,Weight,Time,Distance,Status,"
        "IsWarmup,RPE,RIR,Categories,Note"
    )
    when = "2025-03-01T10:00:00Z,2025-03-01T11:00:00Z,80"
    return _joined(
        head,
        (
            f"Legs,{when},Squat,Barbell,5,100,,,Done,False,8,2,Legs,",
            f"Legs,{when},Squat,Barbell,5,100,,,Skipped,False,,,Legs,",
        ),
    )


WGER_NEW = (
    b'{"count": 3, "next": null, "previous": null, "results": ['
    b'{"id": 1, "date": "2023-05-10T17:30:00+02:00", "session": 4, "exercise": 73,'
    b' "repetitions": "10.00", "repetitions_unit": 1, "weight": "20.00", "weight_unit": 1,'
    b' "rir": "2"},'
    b'{"id": 2, "date": "2023-05-10T17:30:00+02:00", "session": 4, "exercise": 81,'
    b' "repetitions": "45", "repetitions_unit": 3, "weight": null, "weight_unit": 1,'
    b' "rir": null},'
    b'{"id": 3, "date": "2023-05-10T17:30:00+02:00", "session": 4, "exercise": 81,'
    b' "repetitions": "5", "repetitions_unit": 6, "weight": null, "weight_unit": 1,'
    b' "rir": null}]}'
)
WGER_OLD = (
    b'[{"count": 1, "results": [{"id": 9, "reps": 12, "weight": "22.50", "date": "2022-01-03",'
    b' "rir": "", "exercise_base": 100, "workout": 1, "repetition_unit": 1, "weight_unit": 2}]},'
    b'{"count": 1, "results": [{"id": 100, "exercises": [{"name": "Rudern", "language": 1},'
    b' {"name": "Rowing", "language": 2}]}]}]'
)


def many(rows: int) -> bytes:
    """A long history of Hevy: sixteen sets an evening, seventeen exercises."""
    return _joined(
        HEVY_HEAD,
        (
            f'"Day {i // 16 % 3}","{1 + i // 16 % 28} {_MONTHS[i // 448 % 12]} {2016 + i // 5376},'
            f' 17:29","{1 + i // 16 % 28} {_MONTHS[i // 448 % 12]} {2016 + i // 5376}, 18:31","",'
            f'"Lift number {i % 17}",,"",{i % 4},"normal",{20 + i % 9}.5,{6 + i % 5},,,8'
            for i in range(rows)
        ),
    )


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def _joined(head: str, rows: Iterable[str]) -> bytes:
    return "\n".join((head, *rows, "")).encode()
