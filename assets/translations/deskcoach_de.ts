<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Card</name>
    <message>
        <source>A break is coming up</source>
        <translation>Gleich kommt eine Pause</translation>
    </message>
    <message>
        <source>Ask again at another time</source>
        <translation>Zu einer anderen Zeit wieder fragen</translation>
    </message>
    <message>
        <source>Ask again in</source>
        <translation>Wieder fragen in</translation>
    </message>
    <message>
        <source>Ask again in {duration}</source>
        <translation>Wieder fragen in {duration}</translation>
    </message>
    <message>
        <source>Asked once. Change it later under Presence.</source>
        <translation>Wird nur einmal gefragt. Du kannst es unter „Anwesenheit“ ändern.</translation>
    </message>
    <message>
        <source>DeskCoach asks</source>
        <translation>DeskCoach fragt</translation>
    </message>
    <message>
        <source>DeskCoach break</source>
        <translation>DeskCoach-Pause</translation>
    </message>
    <message>
        <source>In {duration}</source>
        <translation>In {duration}</translation>
    </message>
    <message>
        <source>Is this a call?</source>
        <translation>Ist das ein Gespräch?</translation>
    </message>
    <message>
        <source>It always listens</source>
        <translation>Es hört immer zu</translation>
    </message>
    <message>
        <source>It is a call</source>
        <translation>Es ist ein Gespräch</translation>
    </message>
    <message>
        <source>Just to try it</source>
        <translation>Nur zum Ausprobieren</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Start now</source>
        <translation>Jetzt starten</translation>
    </message>
    <message>
        <source>{program} listens</source>
        <translation>{program} hört zu</translation>
    </message>
</context>
<context>
    <name>Data</name>
    <message numerus="yes">
        <source>%n break(s)</source>
        <translation>
            <numerusform>%n Pause</numerusform>
            <numerusform>%n Pausen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dose(s) of exercises</source>
        <translation>
            <numerusform>%n Vorgabe für Übungen</numerusform>
            <numerusform>%n Vorgaben für Übungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exercise(s) of your own</source>
        <translation>
            <numerusform>%n eigene Übung</numerusform>
            <numerusform>%n eigene Übungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation>
            <numerusform>%n Figur</numerusform>
            <numerusform>%n Figuren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) of deleted exercises</source>
        <translation>
            <numerusform>%n Name einer gelöschten Übung</numerusform>
            <numerusform>%n Namen gelöschter Übungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n Notiz</numerusform>
            <numerusform>%n Notizen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) of pain</source>
        <translation>
            <numerusform>%n Schmerzangabe</numerusform>
            <numerusform>%n Schmerzangaben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n Einheit</numerusform>
            <numerusform>%n Einheiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set(s)</source>
        <translation>
            <numerusform>%n Satz</numerusform>
            <numerusform>%n Sätze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set(s) taken out again.</source>
        <translation>
            <numerusform>%n Satz wieder herausgenommen.</numerusform>
            <numerusform>%n Sätze wieder herausgenommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s)</source>
        <translation>
            <numerusform>%n Einstellung</numerusform>
            <numerusform>%n Einstellungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unfinished exercise(s)</source>
        <translation>
            <numerusform>%n unfertige Übung</numerusform>
            <numerusform>%n unfertige Übungen</numerusform>
        </translation>
    </message>
    <message>
        <source>A backup of everything, a table, a page for your physio, your plan.</source>
        <translation>Eine Sicherung von allem, eine Tabelle, eine Seite für deine Physio, dein Plan.</translation>
    </message>
    <message>
        <source>A backup up to {day}.</source>
        <translation>Eine Sicherung bis {day}.</translation>
    </message>
    <message>
        <source>All backups that DeskCoach keeps go as well.</source>
        <translation>Auch alle Sicherungen, die DeskCoach aufbewahrt, werden gelöscht.</translation>
    </message>
    <message>
        <source>An older one</source>
        <translation>Eine ältere</translation>
    </message>
    <message>
        <source>Backups by DeskCoach</source>
        <translation>Sicherungen von DeskCoach</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Sicherung wählen</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>Alles löschen</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Delete these days</source>
        <translation>Diese Tage löschen</translation>
    </message>
    <message>
        <source>Deleted for good.</source>
        <translation>Endgültig gelöscht.</translation>
    </message>
    <message>
        <source>Different from yours</source>
        <translation>Anders als bei dir</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Mitnehmen</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>From another app</source>
        <translation>Aus einer anderen App</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Nicht übernehmen</translation>
    </message>
    <message>
        <source>Looking at it: {share} %</source>
        <translation>Wird angesehen: {share} %</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Nothing is added twice. You see first what it would do.</source>
        <translation>Nichts kommt doppelt hinzu. Du siehst vorher, was sich ändert.</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Sicherung zurückholen</translation>
    </message>
    <message>
        <source>Sets of Hevy, Strong, FitNotes or wger. You see first what is what.</source>
        <translation>Sätze von Hevy, Strong, FitNotes oder wger. Du siehst zuerst, was was ist.</translation>
    </message>
    <message>
        <source>Settings that you chose here stay, unless the file counts.</source>
        <translation>Einstellungen, die du hier gewählt hast, bleiben, außer die Datei zählt.</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Take it in, the file counts</source>
        <translation>Übernehmen, die Datei gilt</translation>
    </message>
    <message>
        <source>Take them out again</source>
        <translation>Wieder herausnehmen</translation>
    </message>
    <message>
        <source>Taken in on {day}: {sets}, {first} to {last}.</source>
        <translation>Übernommen am {day}: {sets}, {first} bis {last}.</translation>
    </message>
    <message>
        <source>Taken in.</source>
        <translation>Übernommen.</translation>
    </message>
    <message>
        <source>Taking it in: {share} %</source>
        <translation>Wird übernommen: {share} %</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>Es gibt noch keine Sicherung.</translation>
    </message>
    <message>
        <source>There is no import to undo.</source>
        <translation>Es gibt keinen Import, der sich zurücknehmen ließe.</translation>
    </message>
    <message>
        <source>To be deleted, with your plan and check</source>
        <translation>Wird gelöscht, auch Plan und Sicherheitscheck</translation>
    </message>
    <message>
        <source>To be deleted, {first} to {last}</source>
        <translation>Wird gelöscht, {first} bis {last}</translation>
    </message>
    <message>
        <source>Undo an import</source>
        <translation>Import zurücknehmen</translation>
    </message>
    <message>
        <source>Where your data lives</source>
        <translation>Wo alles liegt</translation>
    </message>
    <message>
        <source>Yes, delete for good</source>
        <translation>Ja, endgültig löschen</translation>
    </message>
    <message>
        <source>You have all of it already.</source>
        <translation>Du hast schon alles davon.</translation>
    </message>
    <message>
        <source>Your log, with backups of the last days, weeks and months</source>
        <translation>Dein Protokoll, mit Sicherungen der letzten Tage, Wochen und Monate</translation>
    </message>
    <message>
        <source>Your own exercises</source>
        <translation>Deine eigenen Übungen</translation>
    </message>
    <message>
        <source>Your settings</source>
        <translation>Deine Einstellungen</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>your plan and check</source>
        <translation>Plan und Sicherheitscheck</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <translation>ddd, d. MMM yyyy</translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message>
        <source>Friday</source>
        <translation>Freitag</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Montag</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Samstag</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Sonntag</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Donnerstag</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Dienstag</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Mittwoch</translation>
    </message>
</context>
<context>
    <name>Endings</name>
    <message>
        <source>do not disturb had held for as long as you allow</source>
        <translation>„Nicht stören“ so lange zurückgehalten hatte, wie du es erlaubst</translation>
    </message>
    <message>
        <source>do not disturb was switched off</source>
        <translation>„Nicht stören“ aus war</translation>
    </message>
    <message>
        <source>no window filled the screen any more</source>
        <translation>kein Fenster mehr im Vollbild war</translation>
    </message>
    <message>
        <source>the call ended</source>
        <translation>der Anruf zu Ende war</translation>
    </message>
    <message>
        <source>the meeting ended</source>
        <translation>die Besprechung zu Ende war</translation>
    </message>
    <message>
        <source>the offer of a session ended</source>
        <translation>das Angebot einer Einheit vorbei war</translation>
    </message>
    <message>
        <source>the pause ended</source>
        <translation>die Unterbrechung zu Ende war</translation>
    </message>
    <message>
        <source>the screen was no longer shared</source>
        <translation>der Bildschirm nicht mehr geteilt war</translation>
    </message>
    <message>
        <source>the strength session did not begin</source>
        <translation>die Krafteinheit nicht begonnen hatte</translation>
    </message>
    <message>
        <source>the strength session ended</source>
        <translation>die Krafteinheit zu Ende war</translation>
    </message>
    <message>
        <source>what you watched or played ended</source>
        <translation>zu Ende war, was du angesehen oder gespielt hast</translation>
    </message>
    <message>
        <source>your holiday was over</source>
        <translation>dein Urlaub vorbei war</translation>
    </message>
    <message>
        <source>your working hours began</source>
        <translation>deine Arbeitszeit begonnen hatte</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message numerus="yes">
        <source>%n cannot be read</source>
        <translation>
            <numerusform>%n nicht lesbar</numerusform>
            <numerusform>%n nicht lesbar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exercise(s)</source>
        <translation>
            <numerusform>%n Übung</numerusform>
            <numerusform>%n Übungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n here already</source>
        <translation>
            <numerusform>%n schon da</numerusform>
            <numerusform>%n schon da</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out by you</source>
        <translation>
            <numerusform>%n von dir ausgelassen</numerusform>
            <numerusform>%n von dir ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set(s)</source>
        <translation>
            <numerusform>%n Satz</numerusform>
            <numerusform>%n Sätze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set(s) taken in.</source>
        <translation>
            <numerusform>%n Satz übernommen.</numerusform>
            <numerusform>%n Sätze übernommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken</source>
        <translation>
            <numerusform>%n übernommen</numerusform>
            <numerusform>%n übernommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to confirm</source>
        <translation>
            <numerusform>%n zu bestätigen</numerusform>
            <numerusform>%n zu bestätigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Add to it</source>
        <translation>Dazunehmen</translation>
    </message>
    <message>
        <source>Another exercise</source>
        <translation>Noch eine Übung</translation>
    </message>
    <message>
        <source>As last time</source>
        <translation>Wie letztes Mal</translation>
    </message>
    <message>
        <source>At home</source>
        <translation>Zu Hause</translation>
    </message>
    <message>
        <source>At the gym</source>
        <translation>Im Studio</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Day first</source>
        <translation>Tag zuerst</translation>
    </message>
    <message>
        <source>Done elsewhere</source>
        <translation>Anderswo gemacht</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Anderswo</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>Enter at least one set.</source>
        <translation>Trag mindestens einen Satz ein.</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>From {app}</source>
        <translation>Aus {app}</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>How it is read</source>
        <translation>So wird sie gelesen</translation>
    </message>
    <message>
        <source>If you like. 0 is none, 10 the worst.</source>
        <translation>Wenn du magst. 0 ist keiner, 10 der schlimmste.</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>In deinen eigenen Worten</translation>
    </message>
    <message>
        <source>It counts like any session and is marked as entered by hand. You can change it later.</source>
        <translation>Sie zählt wie jede Einheit und ist als von Hand eingetragen gekennzeichnet. Du kannst sie später ändern.</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Beide behalten</translation>
    </message>
    <message>
        <source>Kept: {count} sets, {day}.</source>
        <translation>Eingetragen: {count} Sätze, {day}.</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Month first</source>
        <translation>Monat zuerst</translation>
    </message>
    <message>
        <source>New: {name}</source>
        <translation>Neu: {name}</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Nothing is written yet. After that, Undo is in Data and privacy and takes out just these sets.</source>
        <translation>Noch ist nichts geschrieben. Danach nimmst du es unter „Daten und Datenschutz“ zurück, und nur diese Sätze gehen.</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Nichts Neues</translation>
    </message>
    <message>
        <source>One more set</source>
        <translation>Noch ein Satz</translation>
    </message>
    <message>
        <source>Pain after</source>
        <translation>Schmerz danach</translation>
    </message>
    <message>
        <source>Reading it</source>
        <translation>Wird gelesen</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Row {row}</source>
        <translation>Zeile {row}</translation>
    </message>
    <message>
        <source>Rows that stay out: {count}</source>
        <translation>Zeilen, die draußen bleiben: {count}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Set {number}</source>
        <translation>Satz {number}</translation>
    </message>
    <message>
        <source>Single exercises</source>
        <translation>Einzelne Übungen</translation>
    </message>
    <message>
        <source>Stopped half way: nothing was written.</source>
        <translation>Mittendrin beendet: Nichts wurde geschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>Take in %n set(s)</source>
        <translation>
            <numerusform>%n Satz übernehmen</numerusform>
            <numerusform>%n Sätze übernehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Taking it in</source>
        <translation>Wird übernommen</translation>
    </message>
    <message>
        <source>That time has not been yet.</source>
        <translation>Diese Zeit war noch nicht.</translation>
    </message>
    <message>
        <source>There is a session on {day} at {time} already. Add to it, or keep both?</source>
        <translation>Am {day} um {time} gibt es schon eine Einheit. Dazunehmen oder beide behalten?</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Type repetitions, or repetitions and weight: 9x8</source>
        <translation>Tipp Wiederholungen, oder Wiederholungen und Gewicht: 9x8</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>What is what?</source>
        <translation>Was ist was?</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>here already</source>
        <translation>schon da</translation>
    </message>
    <message>
        <source>kilograms</source>
        <translation>Kilogramm</translation>
    </message>
    <message>
        <source>last time {sets}</source>
        <translation>letztes Mal {sets}</translation>
    </message>
    <message>
        <source>left out by you</source>
        <translation>von dir ausgelassen</translation>
    </message>
    <message>
        <source>new. What this file has is here already.</source>
        <translation>neu. Was diese Datei hat, ist schon da.</translation>
    </message>
    <message>
        <source>of {count} rows can come in</source>
        <translation>von {count} Zeilen können übernommen werden</translation>
    </message>
    <message>
        <source>pounds</source>
        <translation>Pfund</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>übernommen</translation>
    </message>
    <message>
        <source>{doing}: {share} %</source>
        <translation>{doing}: {share} %</translation>
    </message>
    <message>
        <source>{exercises}, {guesses}</source>
        <translation>{exercises}, {guesses}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
    <message>
        <source>{name}?</source>
        <translation>{name}?</translation>
    </message>
    <message>
        <source>{reps} × {load} {unit}</source>
        <translation>{reps} × {load} {unit}</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{theirs} as {ours}?</source>
        <translation>{theirs} als {ours}?</translation>
    </message>
</context>
<context>
    <name>Exercises</name>
    <message>
        <source>Back extensions</source>
        <translation>Rückenstrecken</translation>
    </message>
    <message>
        <source>Begin with a weight that feels light.</source>
        <translation>Beginne mit einem Gewicht, das sich leicht anfühlt.</translation>
    </message>
    <message>
        <source>Bend your elbows a little, or stay seated.</source>
        <translation>Beug die Ellbogen etwas oder bleib sitzen.</translation>
    </message>
    <message>
        <source>Bent-over dumbbell row</source>
        <translation>Vorgebeugtes Rudern</translation>
    </message>
    <message>
        <source>Breathe while you hold, then come up slowly.</source>
        <translation>Atme beim Halten weiter, dann komm langsam hoch.</translation>
    </message>
    <message>
        <source>Breathe while you hold, then let your arms sink.</source>
        <translation>Atme beim Halten weiter, dann lass die Arme sinken.</translation>
    </message>
    <message>
        <source>Breathe while you hold, then lower your arms slowly.</source>
        <translation>Atme beim Halten weiter, dann senke die Arme langsam.</translation>
    </message>
    <message>
        <source>Cobra stretch</source>
        <translation>Kobra-Dehnung</translation>
    </message>
    <message>
        <source>Come down slowly.</source>
        <translation>Komm langsam herunter.</translation>
    </message>
    <message>
        <source>Draw your elbows up behind you.</source>
        <translation>Zieh die Ellbogen nach hinten und oben.</translation>
    </message>
    <message>
        <source>Grow as tall as you comfortably can.</source>
        <translation>Streck dich so hoch, wie es angenehm ist.</translation>
    </message>
    <message>
        <source>Hinge at your hips, then row the weights up.</source>
        <translation>Beug dich aus der Hüfte vor und zieh die Gewichte hoch.</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Halten</translation>
    </message>
    <message>
        <source>Hold a towel between your hands if they do not meet.</source>
        <translation>Nimm ein Handtuch zwischen die Hände, wenn sie sich nicht berühren.</translation>
    </message>
    <message>
        <source>Hold one dumbbell per hand, feet below your hips.</source>
        <translation>Nimm in jede Hand eine Kurzhantel, Füße unter der Hüfte.</translation>
    </message>
    <message>
        <source>Join your hands behind you and raise them a little.</source>
        <translation>Verschränk die Hände hinter dem Rücken und heb sie etwas an.</translation>
    </message>
    <message>
        <source>Keep to a range that feels easy.</source>
        <translation>Bleib in einem Bereich, der dir leichtfällt.</translation>
    </message>
    <message>
        <source>Keep your back long and your tummy firm.</source>
        <translation>Halte den Rücken lang und den Bauch fest.</translation>
    </message>
    <message>
        <source>Keep your neck long; let your head follow your chest.</source>
        <translation>Halte den Nacken lang; der Kopf folgt der Brust.</translation>
    </message>
    <message>
        <source>Lean back gently over your hands.</source>
        <translation>Lehn dich sanft über die Hände zurück.</translation>
    </message>
    <message>
        <source>Lean back only a little, and look straight ahead.</source>
        <translation>Lehn dich nur wenig zurück und schau geradeaus.</translation>
    </message>
    <message>
        <source>Lean forward a little less.</source>
        <translation>Beug dich etwas weniger vor.</translation>
    </message>
    <message>
        <source>Let your elbows point upwards.</source>
        <translation>Lass die Ellbogen nach oben zeigen.</translation>
    </message>
    <message>
        <source>Let your shoulders, not your lower back, do the reaching.</source>
        <translation>Streck dich aus den Schultern, nicht aus dem unteren Rücken.</translation>
    </message>
    <message>
        <source>Lie face down, then lift arms and legs together.</source>
        <translation>Leg dich auf den Bauch und heb Arme und Beine gemeinsam an.</translation>
    </message>
    <message>
        <source>Lie face down, then press your chest up.</source>
        <translation>Leg dich auf den Bauch und drück die Brust nach oben.</translation>
    </message>
    <message>
        <source>Lie on your front and reach your arms forward.</source>
        <translation>Leg dich auf den Bauch und streck die Arme nach vorn.</translation>
    </message>
    <message>
        <source>Lie on your front with your hands beside your chest.</source>
        <translation>Leg dich auf den Bauch, die Hände neben der Brust.</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>Heben</translation>
    </message>
    <message>
        <source>Lift less high.</source>
        <translation>Heb weniger hoch.</translation>
    </message>
    <message>
        <source>Lift only as high as feels easy.</source>
        <translation>Heb nur so hoch, wie es dir leichtfällt.</translation>
    </message>
    <message>
        <source>Link your fingers and turn your palms to the ceiling.</source>
        <translation>Verschränke die Finger und dreh die Handflächen zur Decke.</translation>
    </message>
    <message>
        <source>Link your hands overhead and reach up.</source>
        <translation>Verschränke die Hände über dem Kopf und streck dich hoch.</translation>
    </message>
    <message>
        <source>Look ahead to the floor, neck long.</source>
        <translation>Schau vor dir auf den Boden, der Nacken bleibt lang.</translation>
    </message>
    <message>
        <source>Look at the floor, so your neck stays long.</source>
        <translation>Schau auf den Boden, so bleibt der Nacken lang.</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>Senken</translation>
    </message>
    <message>
        <source>Lower the weights slowly.</source>
        <translation>Senke die Gewichte langsam.</translation>
    </message>
    <message>
        <source>Lower your chest slowly.</source>
        <translation>Senke die Brust langsam.</translation>
    </message>
    <message>
        <source>Pause at the top.</source>
        <translation>Halte oben kurz inne.</translation>
    </message>
    <message>
        <source>Press</source>
        <translation>Drücken</translation>
    </message>
    <message>
        <source>Press into your hands and raise your chest.</source>
        <translation>Drück die Hände in den Boden und heb die Brust.</translation>
    </message>
    <message>
        <source>Pull</source>
        <translation>Ziehen</translation>
    </message>
    <message>
        <source>Raise only the upper body; leave your legs down.</source>
        <translation>Heb nur den Oberkörper; die Beine bleiben unten.</translation>
    </message>
    <message>
        <source>Raise your arms slowly, a little way.</source>
        <translation>Heb die Arme langsam ein Stück an.</translation>
    </message>
    <message>
        <source>Raise your arms, shoulders and long legs together.</source>
        <translation>Heb Arme, Schultern und gestreckte Beine gemeinsam an.</translation>
    </message>
    <message>
        <source>Reach your arms out, weights below your shoulders.</source>
        <translation>Streck die Arme aus, die Gewichte unter den Schultern.</translation>
    </message>
    <message>
        <source>Rest both palms on your lower back.</source>
        <translation>Leg beide Handflächen an den unteren Rücken.</translation>
    </message>
    <message>
        <source>Rest on your forearms and rise less high.</source>
        <translation>Stütz dich auf die Unterarme und komm weniger hoch.</translation>
    </message>
    <message>
        <source>Rise only as far as feels easy.</source>
        <translation>Komm nur so weit hoch, wie es dir leichtfällt.</translation>
    </message>
    <message>
        <source>Row without dumbbells.</source>
        <translation>Rudere ohne Kurzhanteln.</translation>
    </message>
    <message>
        <source>Shoulder extension one</source>
        <translation>Schulterstreckung eins</translation>
    </message>
    <message>
        <source>Shoulder extension two</source>
        <translation>Schulterstreckung zwei</translation>
    </message>
    <message>
        <source>Sit tall and bring your feet side by side.</source>
        <translation>Sitz aufrecht und stell die Füße nebeneinander.</translation>
    </message>
    <message>
        <source>Sitting back extensions</source>
        <translation>Rückbeuge im Sitzen</translation>
    </message>
    <message>
        <source>Soften your knees and hinge at the hips.</source>
        <translation>Lass die Knie locker und beug dich aus der Hüfte vor.</translation>
    </message>
    <message>
        <source>Stand up and make some room behind you.</source>
        <translation>Steh auf und schaff etwas Platz hinter dir.</translation>
    </message>
    <message>
        <source>Stand up between sets to rest your back.</source>
        <translation>Richte dich zwischen den Sätzen auf, das entlastet den Rücken.</translation>
    </message>
    <message>
        <source>Stay for a few seconds.</source>
        <translation>Bleib ein paar Sekunden so.</translation>
    </message>
    <message>
        <source>Stay upright while your arms come up.</source>
        <translation>Bleib aufrecht, während die Arme hochkommen.</translation>
    </message>
    <message>
        <source>Take both arms back and join your hands.</source>
        <translation>Führ beide Arme nach hinten und leg die Hände ineinander.</translation>
    </message>
    <message>
        <source>Take your arms up over your head.</source>
        <translation>Nimm die Arme über den Kopf.</translation>
    </message>
    <message>
        <source>The source gives no hold time.</source>
        <translation>Die Quelle nennt keine Haltezeit.</translation>
    </message>
    <message>
        <source>The source gives no hold; the second is ours.</source>
        <translation>Die Quelle nennt keine Haltezeit; die Sekunde ist von uns.</translation>
    </message>
    <message>
        <source>The source gives no number here, only a few seconds; this one is ours.</source>
        <translation>Laut Quelle ein paar Sekunden halten; die Zahl ist von uns.</translation>
    </message>
    <message>
        <source>The source gives no number of rounds.</source>
        <translation>Die Quelle nennt keine Rundenzahl.</translation>
    </message>
    <message>
        <source>The source gives no rest time.</source>
        <translation>Die Quelle nennt keine Pausenzeit.</translation>
    </message>
    <message>
        <source>The source gives no tempo.</source>
        <translation>Die Quelle nennt kein Tempo.</translation>
    </message>
    <message>
        <source>The source says 3 to 4 sets.</source>
        <translation>Die Quelle nennt 3 bis 4 Sätze.</translation>
    </message>
    <message>
        <source>The source says to hold for a moment; the seconds are ours.</source>
        <translation>Laut Quelle kurz halten; die Sekunden sind von uns.</translation>
    </message>
    <message>
        <source>The steps are said in our own words. Breathing, pace and comfort are ours, and so are hold, rest, tempo, cautions and easier ways.</source>
        <translation>Die Schritte sind in unseren eigenen Worten. Atmung, Tempo und Wohlfühlen sind von uns, ebenso Haltezeit, Pause, Rhythmus, Hinweise und leichtere Wege.</translation>
    </message>
    <message>
        <source>Tighten your tummy.</source>
        <translation>Spann den Bauch an.</translation>
    </message>
    <message>
        <source>Tip backwards over your palms, as far as is comfortable.</source>
        <translation>Neig dich über die Handflächen zurück, so weit es angenehm ist.</translation>
    </message>
    <message>
        <source>Use a chair that stands firmly.</source>
        <translation>Nimm einen Stuhl, der fest steht.</translation>
    </message>
    <message>
        <source>You feel a gentle stretch along your lower back.</source>
        <translation>Du spürst eine sanfte Dehnung im unteren Rücken.</translation>
    </message>
    <message>
        <source>You feel a stretch through your shoulders.</source>
        <translation>Du spürst eine Dehnung in den Schultern.</translation>
    </message>
    <message>
        <source>You feel the muscles along your back at work.</source>
        <translation>Du spürst, wie die Muskeln am Rücken arbeiten.</translation>
    </message>
    <message>
        <source>You feel the tightness in your shoulders let go.</source>
        <translation>Du spürst, wie die Spannung in den Schultern nachlässt.</translation>
    </message>
    <message>
        <source>You feel your back stretch.</source>
        <translation>Du spürst, wie sich dein Rücken dehnt.</translation>
    </message>
    <message>
        <source>You feel your shoulder blades squeeze together.</source>
        <translation>Du spürst, wie sich die Schulterblätter zusammenziehen.</translation>
    </message>
    <message>
        <source>arms</source>
        <translation>Arme</translation>
    </message>
    <message>
        <source>back</source>
        <translation>Rücken</translation>
    </message>
    <message>
        <source>buttocks</source>
        <translation>Gesäß</translation>
    </message>
    <message>
        <source>chair</source>
        <translation>Stuhl</translation>
    </message>
    <message>
        <source>chest</source>
        <translation>Brust</translation>
    </message>
    <message>
        <source>lower back</source>
        <translation>unterer Rücken</translation>
    </message>
    <message>
        <source>mat</source>
        <translation>Matte</translation>
    </message>
    <message>
        <source>shoulders</source>
        <translation>Schultern</translation>
    </message>
    <message>
        <source>tummy</source>
        <translation>Bauch</translation>
    </message>
    <message>
        <source>two dumbbells</source>
        <translation>zwei Kurzhanteln</translation>
    </message>
    <message>
        <source>upper back</source>
        <translation>oberer Rücken</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Choose a backup</source>
        <translation>Sicherung wählen</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>Copy this week as text</source>
        <translation>Diese Woche als Text kopieren</translation>
    </message>
    <message>
        <source>Everything DeskCoach has saved</source>
        <translation>Alles, was DeskCoach gespeichert hat</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>For Hevy and other apps (CSV)</source>
        <translation>Für Hevy und andere Apps (CSV)</translation>
    </message>
    <message>
        <source>For a message or a note</source>
        <translation>Für eine Nachricht oder Notiz</translation>
    </message>
    <message>
        <source>For the calendar that you use</source>
        <translation>Für den Kalender, den du nutzt</translation>
    </message>
    <message>
        <source>For your physiotherapist</source>
        <translation>Für die Physiotherapie</translation>
    </message>
    <message>
        <source>Full backup (JSON)</source>
        <translation>Komplette Sicherung (JSON)</translation>
    </message>
    <message>
        <source>In the form of Strong, which they take in</source>
        <translation>In der Form von Strong, die sie einlesen</translation>
    </message>
    <message>
        <source>One row for each set</source>
        <translation>Eine Zeile pro Satz</translation>
    </message>
    <message>
        <source>Pictures, doses and boxes to tick</source>
        <translation>Bilder, Dosen und Kästchen zum Abhaken</translation>
    </message>
    <message>
        <source>Plan for the wall (PDF)</source>
        <translation>Plan für die Wand (PDF)</translation>
    </message>
    <message>
        <source>Prescribed and done, pain, notes: a page to print</source>
        <translation>Verordnet und gemacht, Schmerz, Notizen: eine Seite zum Drucken</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Saved where you choose, never uploaded</source>
        <translation>Gespeichert, wo du möchtest, nie hochgeladen</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Gespeichert: {file}</translation>
    </message>
    <message>
        <source>Spreadsheet (CSV)</source>
        <translation>Tabelle (CSV)</translation>
    </message>
    <message>
        <source>This week is on the clipboard.</source>
        <translation>Diese Woche ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Your plan as a calendar (ICS)</source>
        <translation>Dein Plan als Kalender (ICS)</translation>
    </message>
</context>
<context>
    <name>FigureEditor</name>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Add a pose</source>
        <translation>Haltung hinzufügen</translation>
    </message>
    <message>
        <source>Arms</source>
        <translation>Arme</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>Beginnen mit</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>Stuhl</translation>
    </message>
    <message>
        <source>Chest</source>
        <translation>Brust</translation>
    </message>
    <message>
        <source>Choose a position</source>
        <translation>Lage wählen</translation>
    </message>
    <message>
        <source>Clasped</source>
        <translation>Gefaltet</translation>
    </message>
    <message>
        <source>Come out</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Copy from start</source>
        <translation>Vom Anfang kopieren</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Tisch</translation>
    </message>
    <message>
        <source>Dumbbells</source>
        <translation>Hanteln</translation>
    </message>
    <message>
        <source>Feet stay put</source>
        <translation>Füße bleiben stehen</translation>
    </message>
    <message>
        <source>Flat</source>
        <translation>Flach</translation>
    </message>
    <message>
        <source>Go in</source>
        <translation>Hinein</translation>
    </message>
    <message>
        <source>Grip</source>
        <translation>Griff</translation>
    </message>
    <message>
        <source>Hands</source>
        <translation>Hände</translation>
    </message>
    <message>
        <source>Hands stay put</source>
        <translation>Hände bleiben liegen</translation>
    </message>
    <message>
        <source>Hips</source>
        <translation>Hüften</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Halten</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>Heben</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>Senken</translation>
    </message>
    <message>
        <source>Lower back</source>
        <translation>Unterer Rücken</translation>
    </message>
    <message>
        <source>Mat</source>
        <translation>Matte</translation>
    </message>
    <message>
        <source>Moment of the movement</source>
        <translation>Zeitpunkt der Bewegung</translation>
    </message>
    <message>
        <source>Moves well.</source>
        <translation>Bewegt sich gut.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the exercise</source>
        <translation>Name der Übung</translation>
    </message>
    <message>
        <source>Not saved: {0}</source>
        <translation>Nicht gespeichert: {0}</translation>
    </message>
    <message>
        <source>Pose</source>
        <translation>Haltung</translation>
    </message>
    <message>
        <source>Pose to change</source>
        <translation>Haltung, die geändert wird</translation>
    </message>
    <message>
        <source>Pose: {0}</source>
        <translation>Haltung: {0}</translation>
    </message>
    <message>
        <source>Position to begin with</source>
        <translation>Lage, mit der man beginnt</translation>
    </message>
    <message>
        <source>Relaxed</source>
        <translation>Locker</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Seconds: {0}</source>
        <translation>Sekunden: {0}</translation>
    </message>
    <message>
        <source>Shoulders</source>
        <translation>Schultern</translation>
    </message>
    <message>
        <source>Supporting</source>
        <translation>Stützend</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Upper back</source>
        <translation>Oberer Rücken</translation>
    </message>
    <message>
        <source>What the hands do</source>
        <translation>Was die Hände tun</translation>
    </message>
    <message>
        <source>What to mend</source>
        <translation>Was zu richten ist</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Mit</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Trainiert</translation>
    </message>
    <message>
        <source>{0}, {1} %</source>
        <translation>{0}, {1} %</translation>
    </message>
</context>
<context>
    <name>FigureSheet</name>
    <message>
        <source>start, half way, end</source>
        <translation>Anfang, Mitte, Ende</translation>
    </message>
</context>
<context>
    <name>FigureView</name>
    <message>
        <source>Coming out</source>
        <translation>Geht zurück</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Figur</translation>
    </message>
    <message>
        <source>Figure: {0}</source>
        <translation>Figur: {0}</translation>
    </message>
    <message>
        <source>Going in</source>
        <translation>Geht hinein</translation>
    </message>
    <message>
        <source>Holding</source>
        <translation>Hält</translation>
    </message>
    <message>
        <source>Lifting</source>
        <translation>Hebt</translation>
    </message>
    <message>
        <source>Lowering</source>
        <translation>Senkt</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
</context>
<context>
    <name>Firm</name>
    <message>
        <source>A break, on every screen</source>
        <translation>Eine Pause, auf jedem Bildschirm</translation>
    </message>
    <message>
        <source>Hold for 3 seconds to leave</source>
        <translation>Zum Verlassen 3 Sekunden drücken</translation>
    </message>
    <message>
        <source>Time for a break</source>
        <translation>Zeit für eine Pause</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>A card tells you, once. No alarm.</source>
        <translation>Eine Karte sagt es dir, einmal. Kein Alarm.</translation>
    </message>
    <message>
        <source>A longer break after</source>
        <translation>Eine längere Pause nach</translation>
    </message>
    <message>
        <source>A small card in the corner</source>
        <translation>Eine kleine Karte in der Ecke</translation>
    </message>
    <message>
        <source>A stretch after</source>
        <translation>Eine Dehnung nach</translation>
    </message>
    <message>
        <source>After {after} at the desk, a stretch of {length}. After {longer}, a longer break of {whole}.</source>
        <translation>Nach {after} am Schreibtisch eine Dehnung von {length}. Nach {longer} eine längere Pause von {whole}.</translation>
    </message>
    <message>
        <source>All set</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>DeskCoach counts your time at the desk, waits for a pause in your typing, then offers a minute of movement.</source>
        <translation>DeskCoach zählt deine Zeit am Schreibtisch, wartet eine Tipppause ab und bietet dir dann eine Minute Bewegung an.</translation>
    </message>
    <message>
        <source>GNOME reminds you of breaks, too. To be asked once, switch those off in its settings, under Wellbeing.</source>
        <translation>GNOME erinnert dich auch an Pausen. Damit nur einer fragt, schalte sie in den GNOME-Einstellungen unter „Wohlbefinden“ aus.</translation>
    </message>
    <message>
        <source>Hold while I watch or present</source>
        <translation>Warten, während ich etwas ansehe oder vorführe</translation>
    </message>
    <message>
        <source>It never takes the keyboard from you.</source>
        <translation>Sie nimmt dir nie die Tastatur weg.</translation>
    </message>
    <message>
        <source>It waits in the corner of your screen. Start it, put it off, or let it be: after a while it tucks itself away.</source>
        <translation>Sie wartet in der Ecke deines Bildschirms. Beginn sie, verschieb sie oder lass sie einfach: Nach einer Weile zieht sie sich von selbst zurück.</translation>
    </message>
    <message>
        <source>Monday to Friday</source>
        <translation>Montag bis Freitag</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>No strength days</source>
        <translation>Keine Krafttage</translation>
    </message>
    <message>
        <source>Nothing during calls. Quiet outside your hours, if you like.</source>
        <translation>Nichts in Gesprächen. Still außerhalb deiner Zeiten, wenn du möchtest.</translation>
    </message>
    <message>
        <source>Nothing during calls. “Later” is always fine.</source>
        <translation>Nichts in Gesprächen. „Später“ ist immer in Ordnung.</translation>
    </message>
    <message>
        <source>Only in my working hours</source>
        <translation>Nur in meiner Arbeitszeit</translation>
    </message>
    <message>
        <source>Quiet during calls and shared screens</source>
        <translation>Still in Gesprächen und bei geteiltem Bildschirm</translation>
    </message>
    <message>
        <source>Quiet times</source>
        <translation>Ruhezeiten</translation>
    </message>
    <message>
        <source>Quiet when it should be</source>
        <translation>Still, wenn es still sein soll</translation>
    </message>
    <message>
        <source>Set my rhythm</source>
        <translation>Meinen Rhythmus wählen</translation>
    </message>
    <message>
        <source>Short stretches while you work</source>
        <translation>Kurze Dehnungen bei der Arbeit</translation>
    </message>
    <message>
        <source>Show it again</source>
        <translation>Noch einmal zeigen</translation>
    </message>
    <message>
        <source>Show me a break</source>
        <translation>Zeig mir eine Pause</translation>
    </message>
    <message>
        <source>Step {step} of {count}</source>
        <translation>Schritt {step} von {count}</translation>
    </message>
    <message>
        <source>Strength days</source>
        <translation>Krafttage</translation>
    </message>
    <message>
        <source>Such as 09:00-12:30, 13:15-18:00.</source>
        <translation>Zum Beispiel 09:00-12:30, 13:15-18:00.</translation>
    </message>
    <message>
        <source>The break comes when the call is over.</source>
        <translation>Die Pause kommt nach dem Gespräch.</translation>
    </message>
    <message>
        <source>This is a break</source>
        <translation>Das ist eine Pause</translation>
    </message>
    <message>
        <source>Three exercises, about 20 minutes. Three days a week with a day between is a good start, or leave it for later.</source>
        <translation>Drei Übungen, etwa 20 Minuten. Drei Tage in der Woche mit je einem Tag dazwischen sind ein guter Anfang – oder lass es für später.</translation>
    </message>
    <message>
        <source>Use the usual settings</source>
        <translation>Übliche Einstellungen</translation>
    </message>
    <message>
        <source>What you do stays on this computer.</source>
        <translation>Was du tust, bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>Without a day no session is offered. You can start one at any time.</source>
        <translation>Ohne Tag wird keine Einheit angeboten. Du kannst jederzeit eine beginnen.</translation>
    </message>
    <message>
        <source>Working in fullscreen does not hold it.</source>
        <translation>Arbeit im Vollbild hält sie nicht auf.</translation>
    </message>
    <message>
        <source>Your first one comes after {after} at the desk.</source>
        <translation>Deine erste kommt nach {after} am Schreibtisch.</translation>
    </message>
    <message>
        <source>Your rhythm</source>
        <translation>Dein Rhythmus</translation>
    </message>
    <message>
        <source>Yours alone</source>
        <translation>Nur für dich</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message numerus="yes">
        <source>%n guided break(s)</source>
        <translation>
            <numerusform>%n geführte Pause</numerusform>
            <numerusform>%n geführte Pausen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n Einheit</numerusform>
            <numerusform>%n Einheiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set(s)</source>
        <translation>
            <numerusform>%n Satz</numerusform>
            <numerusform>%n Sätze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n strength session(s)</source>
        <translation>
            <numerusform>%n Trainingseinheit</numerusform>
            <numerusform>%n Trainingseinheiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n Mal</numerusform>
            <numerusform>%n Mal</numerusform>
        </translation>
    </message>
    <message>
        <source>0 none</source>
        <translation>0 keine</translation>
    </message>
    <message>
        <source>10 worst</source>
        <translation>10 maximal</translation>
    </message>
    <message>
        <source>12 weeks</source>
        <translation>12 Wochen</translation>
    </message>
    <message>
        <source>8 or more</source>
        <translation>8 oder mehr</translation>
    </message>
    <message>
        <source>&lt;b&gt;{length}&lt;/b&gt; on average, most lately.</source>
        <translation>Zuletzt im Schnitt &lt;b&gt;{length}&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>&lt;b&gt;{taken} taken&lt;/b&gt;, guided or of your own.</source>
        <translation>&lt;b&gt;{taken} genommen&lt;/b&gt;, geführte oder eigene.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>As a picture</source>
        <translation>Als Bild</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>Als Tabelle</translation>
    </message>
    <message>
        <source>At the desk between breaks, minutes</source>
        <translation>Am Schreibtisch zwischen Pausen, in Minuten</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Between breaks</source>
        <translation>Zwischen Pausen</translation>
    </message>
    <message>
        <source>Body weight</source>
        <translation>Körpergewicht</translation>
    </message>
    <message>
        <source>By exercise</source>
        <translation>Nach Übung</translation>
    </message>
    <message>
        <source>By exercise, since {month}</source>
        <translation>Nach Übung, seit {month}</translation>
    </message>
    <message>
        <source>Change this session</source>
        <translation>Diese Einheit ändern</translation>
    </message>
    <message>
        <source>Choose one to see only its sets, pain and effort.</source>
        <translation>Wähle eine, um nur ihre Sätze, Schmerz und Anstrengung zu sehen.</translation>
    </message>
    <message>
        <source>Correct their dates</source>
        <translation>Daten berichtigen</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gemacht</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>Anstrengung</translation>
    </message>
    <message>
        <source>Effort, 0 to 10</source>
        <translation>Anstrengung, 0 bis 10</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Guided break</source>
        <translation>Geführte Pause</translation>
    </message>
    <message>
        <source>Guided breaks</source>
        <translation>Geführte Pausen</translation>
    </message>
    <message>
        <source>Guided breaks a day: 0</source>
        <translation>Geführte Pausen am Tag: 0</translation>
    </message>
    <message>
        <source>How breaks ended</source>
        <translation>Was aus den Pausen wurde</translation>
    </message>
    <message>
        <source>Last done</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Last week you did &lt;b&gt;{sets} in {sessions}&lt;/b&gt;. {now} so far.</source>
        <translation>Letzte Woche: &lt;b&gt;{sets} in {sessions}&lt;/b&gt;. Diese Woche bisher {now}.</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>No session in this week.</source>
        <translation>Keine Einheit in dieser Woche.</translation>
    </message>
    <message>
        <source>No sets are kept of this session.</source>
        <translation>Von dieser Einheit sind keine Sätze gespeichert.</translation>
    </message>
    <message>
        <source>No sets in this time.</source>
        <translation>Keine Sätze in dieser Zeit.</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Ohne Antwort</translation>
    </message>
    <message>
        <source>Of your own</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>Only {exercise}</source>
        <translation>Nur {exercise}</translation>
    </message>
    <message>
        <source>Only {exercise}: show all again</source>
        <translation>Nur {exercise}: wieder alle zeigen</translation>
    </message>
    <message>
        <source>Pain</source>
        <translation>Schmerz</translation>
    </message>
    <message>
        <source>Pain and effort, weekly average</source>
        <translation>Schmerz und Anstrengung, Wochenschnitt</translation>
    </message>
    <message>
        <source>Pain, 0 to 10</source>
        <translation>Schmerz, 0 bis 10</translation>
    </message>
    <message>
        <source>Part done</source>
        <translation>Teils gemacht</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Verschoben</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>{name} entfernen</translation>
    </message>
    <message>
        <source>Reps</source>
        <translation>Wdh.</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>Sets</source>
        <translation>Sätze</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Strength session</source>
        <translation>Krafttraining</translation>
    </message>
    <message>
        <source>Strength sessions</source>
        <translation>Trainingseinheiten</translation>
    </message>
    <message>
        <source>Strength sets per week</source>
        <translation>Krafttraining: Sätze pro Woche</translation>
    </message>
    <message>
        <source>Take a break now</source>
        <translation>Jetzt eine Pause machen</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Week of</source>
        <translation>Woche ab</translation>
    </message>
    <message>
        <source>Week of {day}</source>
        <translation>Woche ab {day}</translation>
    </message>
    <message>
        <source>Week of {day}: pain {pain}, effort {effort}, of 10</source>
        <translation>Woche ab {day}: Schmerz {pain}, Anstrengung {effort}, von 10</translation>
    </message>
    <message>
        <source>Week of {day}: {length} between breaks</source>
        <translation>Woche ab {day}: {length} zwischen Pausen</translation>
    </message>
    <message>
        <source>Week of {day}: {sets} in {sessions}</source>
        <translation>Woche ab {day}: {sets} in {sessions}</translation>
    </message>
    <message>
        <source>Weeks and your year appear as they fill.</source>
        <translation>Wochen und dein Jahr erscheinen, wenn sie sich füllen.</translation>
    </message>
    <message>
        <source>What you do will be shown here, on this machine only.</source>
        <translation>Was du machst, erscheint hier, nur auf diesem Gerät.</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Your first break will show up here</source>
        <translation>Hier erscheint deine erste Pause</translation>
    </message>
    <message>
        <source>Your first days</source>
        <translation>Deine ersten Tage</translation>
    </message>
    <message>
        <source>Your own scores. &lt;b&gt;{pain} in the week of {day}&lt;/b&gt;</source>
        <translation>Deine eigenen Werte. &lt;b&gt;Woche ab {day}: {pain}&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Your own scores. &lt;b&gt;{pain} this week&lt;/b&gt;</source>
        <translation>Deine eigenen Werte. &lt;b&gt;{pain} diese Woche&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Your own scores. None so far.</source>
        <translation>Deine eigenen Werte. Bisher keine.</translation>
    </message>
    <message>
        <source>Your year</source>
        <translation>Dein Jahr</translation>
    </message>
    <message>
        <source>effort {score} of 10</source>
        <translation>Anstrengung {score} von 10</translation>
    </message>
    <message>
        <source>entered by hand</source>
        <translation>von Hand eingetragen</translation>
    </message>
    <message>
        <source>entered by hand, at home</source>
        <translation>von Hand eingetragen, zu Hause</translation>
    </message>
    <message>
        <source>entered by hand, at the gym</source>
        <translation>von Hand eingetragen, im Studio</translation>
    </message>
    <message>
        <source>pain {score} of 10</source>
        <translation>Schmerz {score} von 10</translation>
    </message>
    <message>
        <source>reps</source>
        <translation>Wdh.</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>zurückgestellt</translation>
    </message>
    <message>
        <source>your setting</source>
        <translation>deine Wahl</translation>
    </message>
    <message>
        <source>{breaks} and {sessions}</source>
        <translation>{breaks} und {sessions}</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>{count} s</translation>
    </message>
    <message>
        <source>{count} so far</source>
        <translation>bisher {count}</translation>
    </message>
    <message>
        <source>{exercise}, set {number}</source>
        <translation>{exercise}, Satz {number}</translation>
    </message>
    <message>
        <source>{exercise}, set {number} was removed.</source>
        <translation>{exercise}, Satz {number} ist entfernt.</translation>
    </message>
    <message>
        <source>{exercise}, set {number}: now {value}</source>
        <translation>{exercise}, Satz {number}: jetzt {value}</translation>
    </message>
    <message>
        <source>{name}, kilograms each</source>
        <translation>{name}, Kilogramm je Hantel</translation>
    </message>
    <message>
        <source>{name}, pounds each</source>
        <translation>{name}, je Pfund (lb)</translation>
    </message>
    <message>
        <source>{pain} four weeks before</source>
        <translation>{pain} vier Wochen davor</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Backspace</source>
        <translation>⌫</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leer</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>cue to change position</source>
        <translation>Hinweis, die Haltung zu wechseln</translation>
    </message>
    <message>
        <source>longer break</source>
        <translation>längere Pause</translation>
    </message>
    <message>
        <source>posture cue</source>
        <translation>Haltungstipp</translation>
    </message>
    <message>
        <source>stretch</source>
        <translation>Dehnpause</translation>
    </message>
</context>
<context>
    <name>Learn</name>
    <message>
        <source>4 or 5: ease off. From 6: stop that exercise.</source>
        <translation>4 oder 5: kürzertreten. Ab 6: diese Übung beenden.</translation>
    </message>
    <message>
        <source>A bacterial infection lately</source>
        <translation>Kürzlich eine bakterielle Infektion</translation>
    </message>
    <message>
        <source>A doctor asks about these signs when a back hurts.</source>
        <translation>Nach diesen Zeichen fragt ein Arzt, wenn ein Rücken schmerzt.</translation>
    </message>
    <message>
        <source>A figure that stands tall, from the side</source>
        <translation>Eine aufrecht stehende Figur, von der Seite</translation>
    </message>
    <message>
        <source>A heavy rucksack.</source>
        <translation>Ein schwerer Rucksack.</translation>
    </message>
    <message>
        <source>A look at how you sit and stand.</source>
        <translation>Ein Blick darauf, wie du sitzt und stehst.</translation>
    </message>
    <message>
        <source>A look at how you stand</source>
        <translation>Haltungscheck im Stehen</translation>
    </message>
    <message>
        <source>A person who examines you knows more than any page.</source>
        <translation>Wer dich untersucht, weiß mehr als jede Seite.</translation>
    </message>
    <message>
        <source>A position kept for a long time can add up in your upper back.</source>
        <translation>Langes Verharren in einer Haltung kann sich im oberen Rücken bemerkbar machen.</translation>
    </message>
    <message>
        <source>A recent back injury, from a fall or crash</source>
        <translation>Kürzliche Rückenverletzung durch Sturz oder Unfall</translation>
    </message>
    <message>
        <source>A spinal canal that narrows, or a slipped disc.</source>
        <translation>Ein verengter Wirbelkanal oder ein Bandscheibenvorfall.</translation>
    </message>
    <message>
        <source>A strained muscle or ligament.</source>
        <translation>Eine Zerrung an Muskel oder Band.</translation>
    </message>
    <message>
        <source>A sudden injury, in sport or in an accident.</source>
        <translation>Eine plötzliche Verletzung, beim Sport oder bei einem Unfall.</translation>
    </message>
    <message>
        <source>A very stiff back in the morning</source>
        <translation>Morgens ein sehr steifer Rücken</translation>
    </message>
    <message>
        <source>All four in one line.</source>
        <translation>Alle vier auf einer Linie.</translation>
    </message>
    <message>
        <source>Ankles</source>
        <translation>Knöchel</translation>
    </message>
    <message>
        <source>Ankylosing spondylitis, a kind of arthritis in the spine.</source>
        <translation>Morbus Bechterew, eine Form von Arthritis in der Wirbelsäule.</translation>
    </message>
    <message>
        <source>Another one: see your GP or physiotherapist first.</source>
        <translation>Ein anderes: geh zuerst zu deinem Hausarzt oder Physiotherapeuten.</translation>
    </message>
    <message>
        <source>Another organ, such as lungs or stomach, can be felt there too.</source>
        <translation>Auch andere Organe, etwa Lunge oder Magen, können dorthin ausstrahlen.</translation>
    </message>
    <message>
        <source>Around it</source>
        <translation>Drumherum</translation>
    </message>
    <message>
        <source>At work</source>
        <translation>Bei der Arbeit</translation>
    </message>
    <message>
        <source>Back muscles that get little to do.</source>
        <translation>Rückenmuskeln, die wenig zu tun bekommen.</translation>
    </message>
    <message>
        <source>Back pain on waking? A mattress that supports its curves may help.</source>
        <translation>Wachst du mit Rückenschmerz auf? Eine Matratze, die seine Kurven stützt, kann helfen.</translation>
    </message>
    <message>
        <source>Bladder or bowel trouble, such as leaking</source>
        <translation>Probleme mit Blase oder Darm, etwa Inkontinenz</translation>
    </message>
    <message>
        <source>Break up long sitting and repeated movements.</source>
        <translation>Unterbrich langes Sitzen und gleichförmige Bewegungen.</translation>
    </message>
    <message>
        <source>Cancer, now or earlier, or a weak immune system</source>
        <translation>Krebs, jetzt oder früher, oder ein schwaches Immunsystem</translation>
    </message>
    <message>
        <source>Change often; the next one is a good one.</source>
        <translation>Wechsle oft; die nächste Haltung ist eine gute.</translation>
    </message>
    <message>
        <source>Conditions that a doctor looks for</source>
        <translation>Erkrankungen, auf die ärztlich geachtet wird</translation>
    </message>
    <message>
        <source>Constant pain that is getting worse</source>
        <translation>Schmerz, der immer da ist und zunimmt</translation>
    </message>
    <message>
        <source>Doctors then speak of non-specific back pain.</source>
        <translation>Das nennt man unspezifische Rückenschmerzen.</translation>
    </message>
    <message>
        <source>Ears</source>
        <translation>Ohren</translation>
    </message>
    <message>
        <source>Ears, shoulders, hips, ankles: all then share one line.</source>
        <translation>Ohren, Schultern, Hüften und Knöchel liegen dann auf einer Linie.</translation>
    </message>
    <message>
        <source>Everyday reasons</source>
        <translation>Alltägliche Gründe</translation>
    </message>
    <message>
        <source>Fever, chills, or losing weight without knowing why</source>
        <translation>Fieber, Schüttelfrost oder ungeklärter Gewichtsverlust</translation>
    </message>
    <message>
        <source>Get up now and then; long sitting is worth breaking up.</source>
        <translation>Steh ab und zu auf und unterbrich langes Sitzen.</translation>
    </message>
    <message>
        <source>Hips</source>
        <translation>Hüften</translation>
    </message>
    <message>
        <source>Holding one posture for long, such as at a computer.</source>
        <translation>Lange in einer Haltung bleiben, etwa am Computer.</translation>
    </message>
    <message>
        <source>Keeping strong</source>
        <translation>Kräftig bleiben</translation>
    </message>
    <message>
        <source>Learn how your sport is done well, and keep practising.</source>
        <translation>Lerne eine gute Technik für deinen Sport und übe sie weiter.</translation>
    </message>
    <message>
        <source>Leave out anything that sets off the pain.</source>
        <translation>Lass weg, was bei dir erfahrungsgemäß den Schmerz auslöst.</translation>
    </message>
    <message>
        <source>Legs that feel weak</source>
        <translation>Schwäche in den Beinen</translation>
    </message>
    <message>
        <source>Let your seat support your back.</source>
        <translation>Lass deinen Rücken von der Lehne stützen.</translation>
    </message>
    <message>
        <source>Let your shoulders come back and sink.</source>
        <translation>Lass die Schultern nach hinten und unten sinken.</translation>
    </message>
    <message>
        <source>Lift with bent knees, not from the waist.</source>
        <translation>Heb mit gebeugten Knien, nicht aus dem Rücken.</translation>
    </message>
    <message>
        <source>Look ahead, without tipping your head.</source>
        <translation>Schau nach vorn, ohne den Kopf zu neigen.</translation>
    </message>
    <message>
        <source>Looking after yourself</source>
        <translation>Gut für dich sorgen</translation>
    </message>
    <message>
        <source>Move regularly; three exercises for your back are in here.</source>
        <translation>Beweg dich regelmäßig; drei Übungen für den Rücken findest du hier.</translation>
    </message>
    <message>
        <source>Moving on</source>
        <translation>In Bewegung bleiben</translation>
    </message>
    <message>
        <source>No single position suits everybody, all day.</source>
        <translation>Keine Haltung passt für alle und den ganzen Tag.</translation>
    </message>
    <message>
        <source>Not from the source: {note}</source>
        <translation>Nicht aus der Quelle: {note}</translation>
    </message>
    <message>
        <source>Often muscles and soft tissue are irritated.</source>
        <translation>Oft sind Muskeln und Weichteile gereizt.</translation>
    </message>
    <message>
        <source>One of the first two: get medical help now.</source>
        <translation>Eines der ersten zwei: hol dir jetzt medizinische Hilfe.</translation>
    </message>
    <message>
        <source>Only for you: nothing is kept. Comfortable and often different is fine.</source>
        <translation>Nur für dich: Nichts wird gespeichert. Bequem und oft gewechselt ist in Ordnung.</translation>
    </message>
    <message>
        <source>Osteoporosis or osteoarthritis.</source>
        <translation>Osteoporose oder Arthrose.</translation>
    </message>
    <message>
        <source>Other signs, and reasons to ask somebody</source>
        <translation>Andere Zeichen und Gründe nachzufragen</translation>
    </message>
    <message>
        <source>Pain after a small knock or a heavy lift; osteoporosis</source>
        <translation>Schmerz nach leichtem Stoß oder schwerem Heben; Osteoporose</translation>
    </message>
    <message>
        <source>Pain between neck and waist is common, and sometimes no cause is found.</source>
        <translation>Schmerz zwischen Nacken und Taille ist häufig, und manchmal findet sich keine Ursache.</translation>
    </message>
    <message>
        <source>Pain for over two weeks, despite treatment</source>
        <translation>Behandelter Schmerz, der nach zwei Wochen noch da ist</translation>
    </message>
    <message>
        <source>Pain relief from the pharmacy; a pharmacist can advise you.</source>
        <translation>Schmerzmittel aus der Apotheke; dort berät man dich.</translation>
    </message>
    <message>
        <source>Pain that disturbs your days or your sleep</source>
        <translation>Schmerz, der deinen Alltag oder deinen Schlaf stört</translation>
    </message>
    <message>
        <source>Pain that does not seem to come from a strain</source>
        <translation>Schmerz, der nicht von einer Zerrung zu kommen scheint</translation>
    </message>
    <message>
        <source>Pain that stays when you rest or move differently</source>
        <translation>Schmerz, der bleibt, auch wenn du ruhst oder dich anders bewegst</translation>
    </message>
    <message>
        <source>Pain up to 3 of 10: go on, gently.</source>
        <translation>Schmerz bis 3 von 10: sanft weitermachen.</translation>
    </message>
    <message>
        <source>Physiotherapy, medicines, injections or hands-on treatment.</source>
        <translation>Physiotherapie, Medikamente, Spritzen oder manuelle Behandlung.</translation>
    </message>
    <message>
        <source>Posture</source>
        <translation>Haltung</translation>
    </message>
    <message>
        <source>Shoulders</source>
        <translation>Schultern</translation>
    </message>
    <message>
        <source>Sit so that your back is supported.</source>
        <translation>Sitz so, dass dein Rücken gestützt ist.</translation>
    </message>
    <message>
        <source>Sitting</source>
        <translation>Sitzen</translation>
    </message>
    <message>
        <source>Slater and others, 2019</source>
        <translation>Slater und andere, 2019</translation>
    </message>
    <message>
        <source>Small things, done regularly, may make upper back pain less likely.</source>
        <translation>Kleine Dinge, regelmäßig getan, können Schmerzen im oberen Rücken unwahrscheinlicher machen.</translation>
    </message>
    <message>
        <source>Smoking can wear the discs of the spine sooner; stopping may help.</source>
        <translation>Rauchen kann die Bandscheiben früher abnutzen; Aufhören kann helfen.</translation>
    </message>
    <message>
        <source>Something cold or warm where it hurts, wrapped in a towel.</source>
        <translation>Etwas Kaltes oder Warmes, in ein Handtuch gewickelt, auf die schmerzende Stelle.</translation>
    </message>
    <message>
        <source>Stand beside a mirror, or ask somebody to take a picture.</source>
        <translation>Stell dich seitlich an einen Spiegel oder bitte um ein Foto.</translation>
    </message>
    <message>
        <source>Stand upright, as if a little taller.</source>
        <translation>Steh aufrecht, als wärst du etwas größer.</translation>
    </message>
    <message>
        <source>Standing tall</source>
        <translation>Aufrecht stehen</translation>
    </message>
    <message>
        <source>The same movement over and over.</source>
        <translation>Immer wieder dieselbe Bewegung.</translation>
    </message>
    <message>
        <source>They may mean pressure on nerves</source>
        <translation>Sie können Druck auf Nerven bedeuten</translation>
    </message>
    <message>
        <source>UK: 999 or A&amp;E. EU: 112. Elsewhere: your emergency number.</source>
        <translation>EU: 112. Großbritannien: 999 oder A&amp;E. Sonst: deine Notrufnummer.</translation>
    </message>
    <message>
        <source>What may be behind it</source>
        <translation>Was dahinterstecken kann</translation>
    </message>
    <message>
        <source>What may help to prevent it</source>
        <translation>Was vorbeugend helfen kann</translation>
    </message>
    <message>
        <source>What others may offer</source>
        <translation>Was andere anbieten können</translation>
    </message>
    <message>
        <source>What to do when one fits</source>
        <translation>Was tun, wenn eines passt</translation>
    </message>
    <message>
        <source>What you can try</source>
        <translation>Was du ausprobieren kannst</translation>
    </message>
    <message>
        <source>When to see a doctor</source>
        <translation>Wann ärztlicher Rat wichtig ist</translation>
    </message>
    <message>
        <source>While you train here</source>
        <translation>Während du hier trainierst</translation>
    </message>
    <message>
        <source>With nothing serious behind it, it is likely to settle within a few weeks.</source>
        <translation>Steckt nichts Ernstes dahinter, gibt es sich wahrscheinlich in wenigen Wochen.</translation>
    </message>
    <message>
        <source>With overweight, losing some may lower the chance of pain.</source>
        <translation>Bei Übergewicht kann etwas Abnehmen Schmerzen unwahrscheinlicher machen.</translation>
    </message>
    <message>
        <source>Without a clear cause</source>
        <translation>Ohne klare Ursache</translation>
    </message>
    <message>
        <source>You are under 20 or over 50</source>
        <translation>Du bist unter 20 oder über 50</translation>
    </message>
    <message>
        <source>Your ankles are below your hips.</source>
        <translation>Deine Knöchel sind unter den Hüften.</translation>
    </message>
    <message>
        <source>Your head is level, with your ears over your shoulders.</source>
        <translation>Dein Kopf ist gerade, die Ohren sind über den Schultern.</translation>
    </message>
    <message>
        <source>Your hips are below your shoulders.</source>
        <translation>Deine Hüften sind unter den Schultern.</translation>
    </message>
    <message>
        <source>Your shoulders rest back and low.</source>
        <translation>Deine Schultern sind locker, hinten und unten.</translation>
    </message>
    <message>
        <source>our advice, never a diagnosis</source>
        <translation>unser Rat, nie eine Diagnose</translation>
    </message>
    <message>
        <source>our limits, after advice of the Royal Orthopaedic Hospital</source>
        <translation>unsere Grenzen, nach Rat des Royal Orthopaedic Hospital</translation>
    </message>
    <message>
        <source>{count} of {all} in one line</source>
        <translation>{count} von {all} auf einer Linie</translation>
    </message>
    <message>
        <source>{source}: the four points</source>
        <translation>{source}: die vier Punkte</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message numerus="yes">
        <source>%n set(s)</source>
        <translation>
            <numerusform>%n Satz</numerusform>
            <numerusform>%n Sätze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set(s) of {reps}</source>
        <translation>
            <numerusform>%n Satz mit {reps}</numerusform>
            <numerusform>%n Sätze mit {reps}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set(s) of {reps}, left and right in turn</source>
        <translation>
            <numerusform>%n Satz mit {reps}, links und rechts abwechselnd</numerusform>
            <numerusform>%n Sätze mit {reps}, links und rechts abwechselnd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n-mal</numerusform>
            <numerusform>%n-mal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) a week</source>
        <translation>
            <numerusform>%n-mal pro Woche</numerusform>
            <numerusform>%n-mal pro Woche</numerusform>
        </translation>
    </message>
    <message>
        <source>0? Take at least {low}.</source>
        <translation>0? Nimm mindestens {low}.</translation>
    </message>
    <message>
        <source>12 weeks</source>
        <translation>12 Wochen</translation>
    </message>
    <message>
        <source>&lt;b&gt;{now}&lt;/b&gt; last, {before} on {day}.</source>
        <translation>Zuletzt &lt;b&gt;{now}&lt;/b&gt;, am {day} {before}.</translation>
    </message>
    <message>
        <source>A day in the future? It is kept as you typed it.</source>
        <translation>Ein Tag in der Zukunft? Er bleibt, wie du ihn eingibst.</translation>
    </message>
    <message>
        <source>A page</source>
        <translation>Eine Seite</translation>
    </message>
    <message>
        <source>A pause leaves a gap, nothing else.</source>
        <translation>Eine Pause lässt eine Lücke, sonst nichts.</translation>
    </message>
    <message>
        <source>A picture of the exercise</source>
        <translation>Ein Bild der Übung</translation>
    </message>
    <message>
        <source>A sheet from your physiotherapist? Add it here in five minutes.</source>
        <translation>Ein Blatt von deiner Physiotherapie? Hier ist es in fünf Minuten drin.</translation>
    </message>
    <message>
        <source>A voice says which side is next.</source>
        <translation>Eine Stimme sagt, welche Seite kommt.</translation>
    </message>
    <message>
        <source>About {count} min with the rest between.</source>
        <translation>Etwa {count} min mit den Pausen.</translation>
    </message>
    <message>
        <source>About {count} min.</source>
        <translation>Etwa {count} min.</translation>
    </message>
    <message>
        <source>Add an exercise</source>
        <translation>Übung hinzufügen</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>After each set</source>
        <translation>Nach dem Satz</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>All fours</source>
        <translation>Vierfüßler</translation>
    </message>
    <message>
        <source>Another step</source>
        <translation>Noch ein Schritt</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back to the exercise&apos;s dose</source>
        <translation>Zurück zur Dosis der Übung</translation>
    </message>
    <message>
        <source>Back to the library</source>
        <translation>Zurück zur Bibliothek</translation>
    </message>
    <message>
        <source>Back to the source&apos;s dose</source>
        <translation>Zurück zur Dosis der Quelle</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>Band</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>Bestes</translation>
    </message>
    <message>
        <source>Both at once</source>
        <translation>Beide</translation>
    </message>
    <message>
        <source>Bring back {name}</source>
        <translation>{name} zurückholen</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Heißt</translation>
    </message>
    <message>
        <source>Came with DeskCoach</source>
        <translation>Bei DeskCoach dabei</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Change exercise</source>
        <translation>Übung ändern</translation>
    </message>
    <message>
        <source>Change pose</source>
        <translation>Haltung ändern</translation>
    </message>
    <message>
        <source>Change sides</source>
        <translation>Wechseln</translation>
    </message>
    <message>
        <source>Change the dose</source>
        <translation>Dosis ändern</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation>Anderes wählen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>DeskCoach has not checked them.</source>
        <translation>DeskCoach hat sie nicht geprüft.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Getan</translation>
    </message>
    <message>
        <source>Draft: {name}</source>
        <translation>Entwurf: {name}</translation>
    </message>
    <message>
        <source>Dumbbell</source>
        <translation>Hantel</translation>
    </message>
    <message>
        <source>Each side</source>
        <translation>Je Seite</translation>
    </message>
    <message>
        <source>Easier ways</source>
        <translation>Leichtere Varianten</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Every repetition</source>
        <translation>Jedes Mal</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>Übungen</translation>
    </message>
    <message>
        <source>Feel</source>
        <translation>Spüren</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Figur</translation>
    </message>
    <message>
        <source>First side</source>
        <translation>Erste Seite</translation>
    </message>
    <message>
        <source>From pages</source>
        <translation>Von Seiten</translation>
    </message>
    <message>
        <source>From the source, in our own words.</source>
        <translation>Aus der Quelle, in unseren Worten.</translation>
    </message>
    <message>
        <source>From the source, in our own words; ours: {lines}.</source>
        <translation>Aus der Quelle, in unseren Worten; von uns: {lines}.</translation>
    </message>
    <message>
        <source>From {who}, {day}.</source>
        <translation>Von {who}, {day}.</translation>
    </message>
    <message>
        <source>From {who}.</source>
        <translation>Von {who}.</translation>
    </message>
    <message>
        <source>Give it a name, so that you can find it.</source>
        <translation>Gib ihr einen Namen, damit du sie findest.</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>Bekommen am</translation>
    </message>
    <message numerus="yes">
        <source>Held in %n guided break(s).</source>
        <translation>
            <numerusform>In %n geführten Pause gehalten.</numerusform>
            <numerusform>In %n geführten Pausen gehalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Halten</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Halten</translation>
    </message>
    <message>
        <source>How far back</source>
        <translation>Wie weit zurück</translation>
    </message>
    <message>
        <source>How it will look in a break</source>
        <translation>So sieht es in einer Pause aus</translation>
    </message>
    <message>
        <source>How it will look in a session</source>
        <translation>So sieht es in einer Einheit aus</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Wie viel</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>It holds from now on. What you did so far keeps its own dose.</source>
        <translation>Sie gilt ab jetzt. Was du bisher gemacht hast, behält seine Dosis.</translation>
    </message>
    <message>
        <source>Its address</source>
        <translation>Ihre Adresse</translation>
    </message>
    <message>
        <source>Its colour</source>
        <translation>Seine Farbe</translation>
    </message>
    <message>
        <source>Its name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keep what you typed?</source>
        <translation>Behalten, was du eingegeben hast?</translation>
    </message>
    <message>
        <source>Kneeling</source>
        <translation>Kniend</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Wissen</translation>
    </message>
    <message>
        <source>Left first</source>
        <translation>Erst links</translation>
    </message>
    <message>
        <source>Less: tempo, rest, weight</source>
        <translation>Weniger: Tempo, Pause, Gewicht</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>Mir</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>More: tempo, rest, weight</source>
        <translation>Mehr: Tempo, Pause, Gewicht</translation>
    </message>
    <message>
        <source>My physiotherapist</source>
        <translation>Physiotherapie</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>New exercise</source>
        <translation>Neue Übung</translation>
    </message>
    <message>
        <source>No sets here yet.</source>
        <translation>Hier noch keine Sätze.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keins</translation>
    </message>
    <message>
        <source>Not held here yet.</source>
        <translation>Hier noch nicht gehalten.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Nothing in this time.</source>
        <translation>Nichts in dieser Zeit.</translation>
    </message>
    <message>
        <source>On back</source>
        <translation>Rücken</translation>
    </message>
    <message>
        <source>On front</source>
        <translation>Bauch</translation>
    </message>
    <message>
        <source>On side</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>One so far. A line needs two.</source>
        <translation>Bisher eine. Eine Linie braucht zwei.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open it, or put it away.</source>
        <translation>Öffne sie oder lege sie weg.</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Anderes</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Im Lauf der Zeit</translation>
    </message>
    <message>
        <source>Pain during</source>
        <translation>Schmerz dabei</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Photo or drawing</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Photo or drawing: PNG, JPEG or WebP, up to 20 MB; drop or paste it here. Where it was taken is removed.</source>
        <translation>Foto oder Zeichnung: PNG, JPEG oder WebP, bis 20 MB; zieh sie hierher oder füge sie ein. Wo sie entstand, wird entfernt.</translation>
    </message>
    <message>
        <source>Physiotherapist</source>
        <translation>Physiotherapie</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp)</source>
        <translation>Bilder (*.png *.jpg *.jpeg *.webp)</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Lage</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Weggelegt</translation>
    </message>
    <message>
        <source>Put it away</source>
        <translation>Weglegen</translation>
    </message>
    <message>
        <source>Repetitions</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Repetitions in a set</source>
        <translation>Wiederholungen pro Satz</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Rest between sets</source>
        <translation>Pause zwischen den Sätzen</translation>
    </message>
    <message>
        <source>Right first</source>
        <translation>Erst rechts</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Runden</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Seated</source>
        <translation>Sitzend</translation>
    </message>
    <message>
        <source>Seconds held</source>
        <translation>Sekunden gehalten</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>Sets</source>
        <translation>Sätze</translation>
    </message>
    <message>
        <source>Show the folder of your files</source>
        <translation>Den Ordner deiner Dateien zeigen</translation>
    </message>
    <message>
        <source>Sides</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Since {day}</source>
        <translation>Seit {day}</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Stehend</translation>
    </message>
    <message>
        <source>Start a set</source>
        <translation>Satz starten</translation>
    </message>
    <message>
        <source>Start this stretch</source>
        <translation>Dehnung starten</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Step {number}</source>
        <translation>Schritt {number}</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Kraft</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>Dehnung</translation>
    </message>
    <message>
        <source>Stretches</source>
        <translation>Dehnungen</translation>
    </message>
    <message>
        <source>Take care</source>
        <translation>Achte darauf</translation>
    </message>
    <message>
        <source>Take out again</source>
        <translation>Wieder hervorholen</translation>
    </message>
    <message>
        <source>The exercise says</source>
        <translation>Die Übung sagt</translation>
    </message>
    <message>
        <source>The ring is the best, {day}.</source>
        <translation>Der Ring ist das Beste, {day}.</translation>
    </message>
    <message>
        <source>The source says</source>
        <translation>Die Quelle sagt</translation>
    </message>
    <message>
        <source>The words and the dose are the page&apos;s.</source>
        <translation>Worte und Dosis sind von der Seite.</translation>
    </message>
    <message>
        <source>The words and the dose are your physiotherapist&apos;s.</source>
        <translation>Worte und Dosis sind von deiner Physiotherapie.</translation>
    </message>
    <message>
        <source>The words and the dose are yours.</source>
        <translation>Worte und Dosis sind von dir.</translation>
    </message>
    <message>
        <source>Their name, if you like</source>
        <translation>Name, wenn du magst</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>What is it called?</source>
        <translation>Wie heißt sie?</translation>
    </message>
    <message>
        <source>What is it?</source>
        <translation>Was ist es?</translation>
    </message>
    <message>
        <source>What the hold is called</source>
        <translation>Wie das Halten heißt</translation>
    </message>
    <message>
        <source>What the way back is called</source>
        <translation>Wie der Rückweg heißt</translation>
    </message>
    <message>
        <source>What the way there is called</source>
        <translation>Wie der Hinweg heißt</translation>
    </message>
    <message>
        <source>What to look out for</source>
        <translation>Worauf zu achten ist</translation>
    </message>
    <message>
        <source>What you feel</source>
        <translation>Was du spürst</translation>
    </message>
    <message>
        <source>What you lift</source>
        <translation>Was du hebst</translation>
    </message>
    <message>
        <source>Where it was taken is removed.</source>
        <translation>Wo es entstand, wird entfernt.</translation>
    </message>
    <message>
        <source>Who changed it</source>
        <translation>Wer sie geändert hat</translation>
    </message>
    <message>
        <source>Who gave it</source>
        <translation>Von wem</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Mit</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Worte</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>You do {dose}, each held {hold}, {position}.</source>
        <translation>Du machst {dose}, je {hold} gehalten, {position}.</translation>
    </message>
    <message>
        <source>You do {dose}, {position}.</source>
        <translation>Du machst {dose}, {position}.</translation>
    </message>
    <message>
        <source>You do {first}, then {second}, {times}, {position}.</source>
        <translation>Du machst {first}, dann {second}, {times}, {position}.</translation>
    </message>
    <message>
        <source>You have a {name}. This one becomes {new}.</source>
        <translation>{name} hast du schon. Diese heißt dann {new}.</translation>
    </message>
    <message>
        <source>You hold it {hold} {first}, then {second}, {times}, {position}.</source>
        <translation>Du hältst {hold} {first}, dann {second}, {times}, {position}.</translation>
    </message>
    <message>
        <source>You hold it {hold}, {times}, {position}.</source>
        <translation>Du hältst {hold}, {times}, {position}.</translation>
    </message>
    <message>
        <source>Your exercise</source>
        <translation>Deine Übung</translation>
    </message>
    <message>
        <source>Your own, {day}.</source>
        <translation>Deine eigene, {day}.</translation>
    </message>
    <message>
        <source>Your own.</source>
        <translation>Deine eigene.</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Deine</translation>
    </message>
    <message>
        <source>Yours since {day}</source>
        <translation>Von dir seit {day}</translation>
    </message>
    <message>
        <source>Yourself, or your physiotherapist</source>
        <translation>Du selbst oder deine Physiotherapie</translation>
    </message>
    <message>
        <source>a page</source>
        <translation>einer Seite</translation>
    </message>
    <message>
        <source>band</source>
        <translation>Band</translation>
    </message>
    <message>
        <source>band: {band}</source>
        <translation>Band: {band}</translation>
    </message>
    <message>
        <source>dose as before</source>
        <translation>Dosis wie zuvor</translation>
    </message>
    <message>
        <source>dose changed</source>
        <translation>Dosis geändert</translation>
    </message>
    <message>
        <source>dose {sets} × {reps}</source>
        <translation>Dosis {sets} × {reps}</translation>
    </message>
    <message>
        <source>dumbbell</source>
        <translation>Hantel</translation>
    </message>
    <message>
        <source>each side, hold</source>
        <translation>je Seite, halten</translation>
    </message>
    <message>
        <source>from the source</source>
        <translation>aus der Quelle</translation>
    </message>
    <message>
        <source>hold each</source>
        <translation>je halten</translation>
    </message>
    <message>
        <source>holds of</source>
        <translation>Mal halten, je</translation>
    </message>
    <message>
        <source>how it feels</source>
        <translation>wie es sich anfühlt</translation>
    </message>
    <message>
        <source>last on {day}</source>
        <translation>zuletzt am {day}</translation>
    </message>
    <message>
        <source>no weight</source>
        <translation>ohne Gewicht</translation>
    </message>
    <message>
        <source>on the left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>on the right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <source>ours</source>
        <translation>von uns</translation>
    </message>
    <message>
        <source>pain {level}</source>
        <translation>Schmerz {level}</translation>
    </message>
    <message>
        <source>rest {count} s</source>
        <translation>Pause {count} s</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>sets of</source>
        <translation>Sätze mit</translation>
    </message>
    <message>
        <source>step {number}</source>
        <translation>Schritt {number}</translation>
    </message>
    <message>
        <source>tempo {numbers}</source>
        <translation>Tempo {numbers}</translation>
    </message>
    <message>
        <source>times</source>
        <translation>Mal</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>your physiotherapist</source>
        <translation>deiner Physiotherapie</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>von dir</translation>
    </message>
    <message>
        <source>{count} in {sets} sets</source>
        <translation>{count} in {sets} Sätzen</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>{count} s</translation>
    </message>
    <message>
        <source>{count} s in {sets} sets</source>
        <translation>{count} s in {sets} Sätzen</translation>
    </message>
    <message>
        <source>{count} with {load}</source>
        <translation>{count} mit {load}</translation>
    </message>
    <message>
        <source>{count} × {seconds} s</source>
        <translation>{count} × {seconds} s</translation>
    </message>
    <message>
        <source>{dose} each side</source>
        <translation>{dose} je Seite</translation>
    </message>
    <message>
        <source>{dose}, hold {seconds} s</source>
        <translation>{dose}, {seconds} s halten</translation>
    </message>
    <message>
        <source>{dose}, yours</source>
        <translation>{dose}, deine</translation>
    </message>
    <message>
        <source>{file} does not read</source>
        <translation>{file} lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} bis {high}</translation>
    </message>
    <message>
        <source>{name} is deleted.</source>
        <translation>{name} ist gelöscht.</translation>
    </message>
    <message>
        <source>{name} is put away.</source>
        <translation>{name} ist weggelegt.</translation>
    </message>
    <message>
        <source>{name}, in full</source>
        <translation>{name}, ausführlich</translation>
    </message>
    <message>
        <source>{name}: another dose from now on.</source>
        <translation>{name}: ab jetzt eine andere Dosis.</translation>
    </message>
    <message>
        <source>{name}: back to its own dose.</source>
        <translation>{name}: zurück zur eigenen Dosis.</translation>
    </message>
    <message>
        <source>{name}: “{typed}” does not fit here. Take {low} to {high}.</source>
        <translation>{name}: „{typed}“ passt hier nicht. Nimm {low} bis {high}.</translation>
    </message>
    <message>
        <source>{sets} × {reps}</source>
        <translation>{sets} × {reps}</translation>
    </message>
    <message>
        <source>{since}, from {name}</source>
        <translation>{since}, von {name}</translation>
    </message>
    <message>
        <source>{value} last time</source>
        <translation>zuletzt {value}</translation>
    </message>
    <message>
        <source>{what} so far</source>
        <translation>Bisher {what}</translation>
    </message>
    <message>
        <source>{who}, {day}</source>
        <translation>{who}, {day}</translation>
    </message>
    <message>
        <source>“It hurts” works here, too.</source>
        <translation>„Tut weh“ gilt auch hier.</translation>
    </message>
</context>
<context>
    <name>Months</name>
    <message>
        <source>April</source>
        <translation>April</translation>
    </message>
    <message>
        <source>August</source>
        <translation>August</translation>
    </message>
    <message>
        <source>December</source>
        <translation>Dezember</translation>
    </message>
    <message>
        <source>February</source>
        <translation>Februar</translation>
    </message>
    <message>
        <source>January</source>
        <translation>Januar</translation>
    </message>
    <message>
        <source>July</source>
        <translation>Juli</translation>
    </message>
    <message>
        <source>June</source>
        <translation>Juni</translation>
    </message>
    <message>
        <source>March</source>
        <translation>März</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Mai</translation>
    </message>
    <message>
        <source>November</source>
        <translation>November</translation>
    </message>
    <message>
        <source>October</source>
        <translation>Oktober</translation>
    </message>
    <message>
        <source>September</source>
        <translation>September</translation>
    </message>
</context>
<context>
    <name>Packs</name>
    <message numerus="yes">
        <source>%n exercise(s)</source>
        <translation>
            <numerusform>%n Übung</numerusform>
            <numerusform>%n Übungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation>
            <numerusform>%n Figur</numerusform>
            <numerusform>%n Figuren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n routine(s)</source>
        <translation>
            <numerusform>%n Routine</numerusform>
            <numerusform>%n Routinen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n Schritt</numerusform>
            <numerusform>%n Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>Another</source>
        <translation>Eine andere</translation>
    </message>
    <message>
        <source>CC BY 4.0: the same, if they say who made it.</source>
        <translation>CC BY 4.0: ebenso, wenn sie sagen, von wem es ist.</translation>
    </message>
    <message>
        <source>CC0: everybody may do with it what they like.</source>
        <translation>CC0: Alle dürfen damit machen, was sie mögen.</translation>
    </message>
    <message>
        <source>Came with {name}: take all of it out</source>
        <translation>Kam mit {name}: alles wieder entfernen</translation>
    </message>
    <message>
        <source>Choose one thing at least.</source>
        <translation>Wähle mindestens eines aus.</translation>
    </message>
    <message>
        <source>DeskCoach has not checked these exercises. The safety check and “It hurts” hold for them, too.</source>
        <translation>DeskCoach hat diese Übungen nicht geprüft. Die Sicherheitsfragen und „Es schmerzt“ gelten auch für sie.</translation>
    </message>
    <message>
        <source>DeskCoach has one of its own. Nothing of it changes.</source>
        <translation>DeskCoach hat selbst eine. Daran ändert sich nichts.</translation>
    </message>
    <message>
        <source>Free for all</source>
        <translation>Frei für alle</translation>
    </message>
    <message>
        <source>Free, name me</source>
        <translation>Frei, mit Namen</translation>
    </message>
    <message>
        <source>Give it away</source>
        <translation>Weitergeben</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>It holds words, numbers and pictures. It starts nothing and changes no setting. You can take it out again in one step.</source>
        <translation>Es enthält Wörter, Zahlen und Bilder. Es startet nichts und ändert keine Einstellung. Du kannst es in einem Schritt wieder entfernen.</translation>
    </message>
    <message>
        <source>It stands in the file. Nobody checks it, and you can leave it out.</source>
        <translation>Es steht in der Datei. Niemand prüft es, und du kannst es weglassen.</translation>
    </message>
    <message>
        <source>Its name</source>
        <translation>Wie es heißt</translation>
    </message>
    <message>
        <source>Its routine waits in Plan, on no day yet.</source>
        <translation>Das Programm wartet im Plan, noch an keinem Tag.</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Beide behalten</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meine behalten</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Gemacht am</translation>
    </message>
    <message>
        <source>Name of the file</source>
        <translation>Name der Datei</translation>
    </message>
    <message>
        <source>Name of the licence</source>
        <translation>Name der Lizenz</translation>
    </message>
    <message>
        <source>Nobody is named</source>
        <translation>Niemand ist genannt</translation>
    </message>
    <message>
        <source>Nobody signs these files, so anybody can write any name. Take it in if you know who gave it to you.</source>
        <translation>Niemand unterschreibt diese Dateien, also kann jeder jeden Namen hineinschreiben. Nimm sie auf, wenn du weißt, wer sie dir gegeben hat.</translation>
    </message>
    <message>
        <source>None is named</source>
        <translation>Keine ist genannt</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Ohne Angabe</translation>
    </message>
    <message>
        <source>Only exercises, their pictures and doses, and routines go in. What you did, felt or noted stays here.</source>
        <translation>Nur Übungen mit Bildern und Dosis und Programme kommen hinein. Was du gemacht, gespürt oder notiert hast, bleibt hier.</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Routine {name}</source>
        <translation>Programm {name}</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>Als Datei sichern</translation>
    </message>
    <message>
        <source>Says it is</source>
        <translation>Nennt sich</translation>
    </message>
    <message>
        <source>Such as CC BY-SA 4.0</source>
        <translation>Etwa CC BY-SA 4.0</translation>
    </message>
    <message numerus="yes">
        <source>Take in %n thing(s)</source>
        <translation>
            <numerusform>%n Ding aufnehmen</numerusform>
            <numerusform>%n Dinge aufnehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Take in what somebody gave you</source>
        <translation>Aufnehmen, was dir jemand gab</translation>
    </message>
    <message>
        <source>Take in {name}</source>
        <translation>{name} aufnehmen</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Ihre nehmen</translation>
    </message>
    <message>
        <source>Then it is only for whom you give it to.</source>
        <translation>Dann ist es nur für die, denen du es gibst.</translation>
    </message>
    <message>
        <source>What goes in</source>
        <translation>Was hineinkommt</translation>
    </message>
    <message>
        <source>What is it called?</source>
        <translation>Wie heißt es?</translation>
    </message>
    <message>
        <source>What it cannot do</source>
        <translation>Was es nicht kann</translation>
    </message>
    <message>
        <source>What it would add</source>
        <translation>Was dazukäme</translation>
    </message>
    <message>
        <source>What others may do with it</source>
        <translation>Was andere damit dürfen</translation>
    </message>
    <message>
        <source>Who made it</source>
        <translation>Wer es gemacht hat</translation>
    </message>
    <message>
        <source>Write its usual name.</source>
        <translation>Schreib ihren üblichen Namen.</translation>
    </message>
    <message>
        <source>You have exactly this one already.</source>
        <translation>Genau diese hast du schon.</translation>
    </message>
    <message>
        <source>You have one, with {dose}. Nothing of yours changes.</source>
        <translation>Du hast eine, mit {dose}. An deiner ändert sich nichts.</translation>
    </message>
    <message>
        <source>You have {name}</source>
        <translation>Du hast {name}</translation>
    </message>
    <message>
        <source>Your name or your practice</source>
        <translation>Dein Name oder deine Praxis</translation>
    </message>
    <message>
        <source>a figure</source>
        <translation>eine Figur</translation>
    </message>
    <message>
        <source>a picture ({size} MB)</source>
        <translation>ein Bild ({size} MB)</translation>
    </message>
    <message>
        <source>goes along with {routine}</source>
        <translation>kommt mit {routine} mit</translation>
    </message>
    <message>
        <source>{names}. No day until you choose one.</source>
        <translation>{names}. Kein Tag, bis du einen wählst.</translation>
    </message>
    <message>
        <source>{name} is taken in. You find it below Yours.</source>
        <translation>{name} ist aufgenommen. Du findest es unter „Deine“.</translation>
    </message>
    <message>
        <source>{name} is taken out again, as a whole.</source>
        <translation>{name} ist wieder entfernt, als Ganzes.</translation>
    </message>
    <message>
        <source>{taken} of {all} chosen</source>
        <translation>{taken} von {all} gewählt</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message numerus="yes">
        <source>%n day(s).</source>
        <translation>
            <numerusform>%n Tag.</numerusform>
            <numerusform>%n Tage.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) in a row</source>
        <translation>
            <numerusform>%n Woche in Folge</numerusform>
            <numerusform>%n Wochen in Folge</numerusform>
        </translation>
    </message>
    <message>
        <source>A holiday from here</source>
        <translation>Urlaub ab hier</translation>
    </message>
    <message>
        <source>A pause keeps your row of weeks.</source>
        <translation>Deine Wochen in Folge bleiben dabei erhalten.</translation>
    </message>
    <message>
        <source>Ahead</source>
        <translation>Geplant</translation>
    </message>
    <message numerus="yes">
        <source>Any %n session(s) make your week.</source>
        <translation>
            <numerusform>%n beliebige Einheit macht deine Woche voll.</numerusform>
            <numerusform>%n beliebige Einheiten machen deine Woche voll.</numerusform>
        </translation>
    </message>
    <message>
        <source>Back on {day}</source>
        <translation>Zurück am {day}</translation>
    </message>
    <message>
        <source>Both stay</source>
        <translation>Beide bleiben</translation>
    </message>
    <message>
        <source>Breaks take these in turn. One stays.</source>
        <translation>Pausen nehmen sie der Reihe nach. Eine bleibt.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Bring {exercise} back</source>
        <translation>{exercise} zurückholen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Done elsewhere</source>
        <translation>Anderswo gemacht</translation>
    </message>
    <message>
        <source>Done elsewhere on this day</source>
        <translation>An diesem Tag anderswo gemacht</translation>
    </message>
    <message numerus="yes">
        <source>Done, %n set(s)</source>
        <translation>
            <numerusform>Fertig, %n Satz</numerusform>
            <numerusform>Fertig, %n Sätze</numerusform>
        </translation>
    </message>
    <message>
        <source>Drag a day to move it, or press M. Drag over free days for a holiday.</source>
        <translation>Zieh einen Tag, um ihn zu verschieben, oder drück M. Zieh über freie Tage für einen Urlaub.</translation>
    </message>
    <message>
        <source>Enter it</source>
        <translation>Eintragen</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Jede Woche</translation>
    </message>
    <message>
        <source>First day of the holiday</source>
        <translation>Erster Urlaubstag</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>Urlaub</translation>
    </message>
    <message>
        <source>Holiday, {day}</source>
        <translation>Urlaub, {day}</translation>
    </message>
    <message>
        <source>Holiday, {first} to {last}</source>
        <translation>Urlaub, {first} bis {last}</translation>
    </message>
    <message>
        <source>If you are away then, it is offered when you are back that day.</source>
        <translation>Bist du dann weg, kommt das Angebot bei deiner Rückkehr am selben Tag.</translation>
    </message>
    <message>
        <source>Ill, or on holiday?</source>
        <translation>Krank oder im Urlaub?</translation>
    </message>
    <message>
        <source>In stretch breaks</source>
        <translation>In Dehnpausen</translation>
    </message>
    <message>
        <source>Last day of the holiday</source>
        <translation>Letzter Urlaubstag</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>Verschieben auf</translation>
    </message>
    <message>
        <source>Moved this once</source>
        <translation>Dieses eine Mal verschoben</translation>
    </message>
    <message>
        <source>Nothing from {first} to {last}.</source>
        <translation>Nichts von {first} bis {last}.</translation>
    </message>
    <message>
        <source>Offered from</source>
        <translation>Angeboten ab</translation>
    </message>
    <message>
        <source>One day stays. If you want no sessions offered, pause the plan, or switch them off in the settings.</source>
        <translation>Ein Tag bleibt. Wenn du keine Einheiten angeboten haben möchtest, pausiere den Plan oder schalte sie in den Einstellungen aus.</translation>
    </message>
    <message>
        <source>Over, nothing done</source>
        <translation>Vorbei, nichts gemacht</translation>
    </message>
    <message>
        <source>Pause for a week</source>
        <translation>Eine Woche aussetzen</translation>
    </message>
    <message>
        <source>Paused until you say so</source>
        <translation>Ausgesetzt, bis du weitermachst</translation>
    </message>
    <message>
        <source>Paused up to {day}</source>
        <translation>Ausgesetzt bis {day}</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <source>Start session</source>
        <translation>Training starten</translation>
    </message>
    <message numerus="yes">
        <source>Still %n session(s) that week.</source>
        <translation>
            <numerusform>In der Woche bleibt es bei %n Einheit.</numerusform>
            <numerusform>In der Woche bleibt es bei %n Einheiten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Strength this week</source>
        <translation>Krafttraining diese Woche</translation>
    </message>
    <message>
        <source>Stretch breaks, too</source>
        <translation>Auch die Dehnpausen</translation>
    </message>
    <message>
        <source>Swap them</source>
        <translation>Tauschen</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Herausnehmen</translation>
    </message>
    <message>
        <source>Take out: {holiday}</source>
        <translation>Herausnehmen: {holiday}</translation>
    </message>
    <message>
        <source>Take the holiday out</source>
        <translation>Urlaub herausnehmen</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>Der letzte Tag liegt vor dem ersten.</translation>
    </message>
    <message>
        <source>The weeks ahead</source>
        <translation>Die nächsten Wochen</translation>
    </message>
    <message>
        <source>These hurt. They wait until you bring them back.</source>
        <translation>Diese Übungen haben geschmerzt. Sie warten, bis du sie zurückholst.</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Today, about {minutes} min</source>
        <translation>Heute, etwa {minutes} min</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Until I say so</source>
        <translation>Bis auf Weiteres</translation>
    </message>
    <message>
        <source>What the plan says</source>
        <translation>Was der Plan sagt</translation>
    </message>
    <message>
        <source>You train on {days}, from {time}.</source>
        <translation>Du trainierst am {days} ab {time}.</translation>
    </message>
    <message>
        <source>Your days</source>
        <translation>Deine Tage</translation>
    </message>
    <message>
        <source>Your first session is on {day}</source>
        <translation>Dein erstes Training ist am {day}</translation>
    </message>
    <message>
        <source>Your row of weeks stays.</source>
        <translation>Deine Reihe von Wochen bleibt.</translation>
    </message>
    <message>
        <source>moved from {day}</source>
        <translation>verschoben vom {day}</translation>
    </message>
    <message>
        <source>{days} and {last}</source>
        <translation>{days} und {last}</translation>
    </message>
    <message>
        <source>{day} has one already. Both stay, or swap them?</source>
        <translation>{day} hat schon eine. Beide lassen oder tauschen?</translation>
    </message>
    <message>
        <source>{day} → {to}</source>
        <translation>{day} → {to}</translation>
    </message>
    <message>
        <source>{done} of {goal}</source>
        <translation>{done} von {goal}</translation>
    </message>
    <message>
        <source>{done} of {goal} done</source>
        <translation>{done} von {goal} fertig</translation>
    </message>
</context>
<context>
    <name>Player</name>
    <message numerus="yes">
        <source>%n round(s)</source>
        <translation>
            <numerusform>%n Runde</numerusform>
            <numerusform>%n Runden</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Geschafft</translation>
    </message>
    <message>
        <source>Get up for a few steps, as far as it feels right. Stretches wait until you have been seen.</source>
        <translation>Steh für ein paar Schritte auf, so weit es sich gut anfühlt. Dehnungen warten, bis du untersucht wurdest.</translation>
    </message>
    <message>
        <source>Leave the desk for a few steps: to a window, to the kitchen, up some stairs. The time runs on here; nothing needs you.</source>
        <translation>Geh ein paar Schritte vom Schreibtisch weg: ans Fenster, in die Küche, eine Treppe hinauf. Die Zeit läuft hier weiter; du brauchst nichts zu tun.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Now walk a little</source>
        <translation>Jetzt ein paar Schritte gehen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Paused. Go on when you like.</source>
        <translation>Angehalten. Weiter, wann du magst.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Round {number} of {count}</source>
        <translation>Runde {number} von {count}</translation>
    </message>
    <message>
        <source>Space pauses · N goes on · H: it hurts · Esc stops</source>
        <translation>Leertaste hält an · N geht weiter · H: tut weh · Esc beendet</translation>
    </message>
    <message>
        <source>Starts in</source>
        <translation>Beginnt in</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation>Beenden (Esc)</translation>
    </message>
    <message>
        <source>Stretch {number} of {count}</source>
        <translation>Dehnung {number} von {count}</translation>
    </message>
    <message>
        <source>Stretches done</source>
        <translation>Dehnungen fertig</translation>
    </message>
    <message>
        <source>Times: ours, or as you set them</source>
        <translation>Zeiten: von uns, oder wie du sie einstellst</translation>
    </message>
    <message>
        <source>Waiting while you finish typing</source>
        <translation>Wartet, bis du fertig getippt hast</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>minutes to walk</source>
        <translation>Minuten gehen</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>seconds to walk</source>
        <translation>Sekunden gehen</translation>
    </message>
    <message>
        <source>{length} away from the screen.</source>
        <translation>{length} weg vom Bildschirm.</translation>
    </message>
    <message>
        <source>{length}, {rounds}.</source>
        <translation>{length}, {rounds}.</translation>
    </message>
</context>
<context>
    <name>PoseCanvas</name>
    <message>
        <source>Handle: {0}</source>
        <translation>Griff: {0}</translation>
    </message>
    <message>
        <source>Pose</source>
        <translation>Haltung</translation>
    </message>
    <message>
        <source>ankle</source>
        <translation>Knöchel</translation>
    </message>
    <message>
        <source>elbow</source>
        <translation>Ellbogen</translation>
    </message>
    <message>
        <source>fingertips</source>
        <translation>Fingerspitzen</translation>
    </message>
    <message>
        <source>head</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>hips</source>
        <translation>Hüfte</translation>
    </message>
    <message>
        <source>knee</source>
        <translation>Knie</translation>
    </message>
    <message>
        <source>lower ribs</source>
        <translation>untere Rippen</translation>
    </message>
    <message>
        <source>neck</source>
        <translation>Hals</translation>
    </message>
    <message>
        <source>shoulders</source>
        <translation>Schultern</translation>
    </message>
    <message>
        <source>toes</source>
        <translation>Zehen</translation>
    </message>
    <message>
        <source>waist</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>wrist</source>
        <translation>Handgelenk</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>It still does not work. It is tried again by itself, too.</source>
        <translation>Es geht noch nicht. Es wird auch von selbst wieder versucht.</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>There is a mistake in your exercises</source>
        <translation>In deinen Übungen ist ein Fehler</translation>
    </message>
    <message>
        <source>There is a mistake in your settings</source>
        <translation>In deinen Einstellungen ist ein Fehler</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Until then the usual value holds. Your file stays as you wrote it, and is read again when you save it.</source>
        <translation>Bis dahin gilt der übliche Wert. Deine Datei bleibt, wie du sie geschrieben hast, und wird neu gelesen, sobald du sie speicherst.</translation>
    </message>
    <message>
        <source>Until then they are left out. Your files stay as you wrote them, and are read again when you open the Library.</source>
        <translation>Bis dahin bleiben sie weg. Deine Dateien bleiben, wie du sie geschrieben hast, und werden neu gelesen, wenn du die Bibliothek öffnest.</translation>
    </message>
    <message>
        <source>Your log needs a look</source>
        <translation>Dein Protokoll braucht einen Blick</translation>
    </message>
    <message>
        <source>{name} ({place})</source>
        <translation>{name} ({place})</translation>
    </message>
    <message>
        <source>{place}: {value}</source>
        <translation>{place}: {value}</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n Woche</numerusform>
            <numerusform>%n Wochen</numerusform>
        </translation>
    </message>
    <message>
        <source>A page to print (PDF)</source>
        <translation>Seite zum Drucken (PDF)</translation>
    </message>
    <message>
        <source>A web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Als</translation>
    </message>
    <message>
        <source>Each of them can be left out.</source>
        <translation>Jede kannst du weglassen.</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>For your physiotherapist</source>
        <translation>Für die Physiotherapie</translation>
    </message>
    <message>
        <source>From {first} to {last}.</source>
        <translation>Von {first} bis {last}.</translation>
    </message>
    <message>
        <source>It is saved where you choose, and sent nowhere.</source>
        <translation>Sie wird gesichert, wo du willst, und nirgendwohin gesendet.</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>No name stands on it.</source>
        <translation>Ohne Namen.</translation>
    </message>
    <message>
        <source>Nothing, if you like</source>
        <translation>Leer, wenn du magst</translation>
    </message>
    <message>
        <source>One page: prescribed and done by week, loads, pain, what was eased or left out. It counts and does not judge.</source>
        <translation>Eine Seite: verordnet und gemacht je Woche, Gewichte, Schmerz, was leichter war oder ausfiel. Sie zählt und wertet nicht.</translation>
    </message>
    <message>
        <source>Other days</source>
        <translation>Andere Tage</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht sichern</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>Der letzte Tag ist vor dem ersten.</translation>
    </message>
    <message>
        <source>You have noted nothing in these days.</source>
        <translation>In diesen Tagen hast du nichts notiert.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Dein Name</translation>
    </message>
    <message>
        <source>Your notes</source>
        <translation>Deine Notizen</translation>
    </message>
    <message>
        <source>{name} stands on it.</source>
        <translation>Darauf steht {name}.</translation>
    </message>
</context>
<context>
    <name>Rest</name>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Next, left</source>
        <translation>Als Nächstes, links</translation>
    </message>
    <message>
        <source>Next, right</source>
        <translation>Als Nächstes, rechts</translation>
    </message>
</context>
<context>
    <name>Routine</name>
    <message numerus="yes">
        <source>%n exercise(s)</source>
        <translation>
            <numerusform>%n Übung</numerusform>
            <numerusform>%n Übungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set(s)</source>
        <translation>
            <numerusform>%n Satz</numerusform>
            <numerusform>%n Sätze</numerusform>
        </translation>
    </message>
    <message>
        <source>A few exercises in the order in which you do them.</source>
        <translation>Ein paar Übungen in der Reihenfolge, in der du sie machst.</translation>
    </message>
    <message>
        <source>Add an exercise</source>
        <translation>Übung hinzufügen</translation>
    </message>
    <message>
        <source>Always leave out</source>
        <translation>Immer weglassen</translation>
    </message>
    <message>
        <source>Another routine</source>
        <translation>Noch ein Programm</translation>
    </message>
    <message>
        <source>Another stretch</source>
        <translation>Andere Dehnung</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Rücken</translation>
    </message>
    <message>
        <source>Back to the plan</source>
        <translation>Zurück zum Plan</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Bring one back to start.</source>
        <translation>Hol eine zurück, um zu beginnen.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Change {routine}</source>
        <translation>{routine} ändern</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Days of your plan that no other routine has.</source>
        <translation>Tage deines Plans, die kein anderes Programm hat.</translation>
    </message>
    <message>
        <source>Easy repetitions first</source>
        <translation>Erst leichte Wiederholungen</translation>
    </message>
    <message>
        <source>Every exercise is in it</source>
        <translation>Jede Übung ist schon darin</translation>
    </message>
    <message>
        <source>Five without weight before each exercise.</source>
        <translation>Fünf ohne Gewicht vor jeder Übung.</translation>
    </message>
    <message>
        <source>High: a set. Low: a rest. Between: the warm-up.</source>
        <translation>Hoch: ein Satz. Niedrig: eine Pause. Dazwischen: das Aufwärmen.</translation>
    </message>
    <message>
        <source>How it runs</source>
        <translation>So läuft es ab</translation>
    </message>
    <message>
        <source>Leave out this time</source>
        <translation>Dieses Mal weglassen</translation>
    </message>
    <message>
        <source>Left out this time</source>
        <translation>Dieses Mal weggelassen</translation>
    </message>
    <message>
        <source>More about {exercise}</source>
        <translation>Mehr zu {exercise}</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Name of the routine</source>
        <translation>Name des Programms</translation>
    </message>
    <message>
        <source>New routine</source>
        <translation>Neues Programm</translation>
    </message>
    <message>
        <source>Nothing in it yet</source>
        <translation>Noch nichts drin</translation>
    </message>
    <message>
        <source>Pair with the one above</source>
        <translation>Mit der oberen paaren</translation>
    </message>
    <message>
        <source>Part the pair</source>
        <translation>Paar trennen</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Weglegen</translation>
    </message>
    <message>
        <source>Routines</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Aufwärmen</translation>
    </message>
    <message>
        <source>Your days are those of {routine}. Choose some for this one, or start it here.</source>
        <translation>Deine Tage gehören {routine}. Wähle welche für dieses, oder starte es hier.</translation>
    </message>
    <message>
        <source>{days}: {exercises} in {sets}.</source>
        <translation>{days}: {exercises} in {sets}.</translation>
    </message>
    <message>
        <source>{day} has {routine}, too. They are done one after the other.</source>
        <translation>{day} hat auch {routine}. Beide kommen nacheinander.</translation>
    </message>
    <message>
        <source>{dose} each side</source>
        <translation>{dose} je Seite</translation>
    </message>
    <message>
        <source>{exercises} in {sets}.</source>
        <translation>{exercises} in {sets}.</translation>
    </message>
    <message>
        <source>{sets} × {reps}</source>
        <translation>{sets} × {reps}</translation>
    </message>
</context>
<context>
    <name>Safety</name>
    <message>
        <source>0 is no pain, 10 the worst. You can leave this out.</source>
        <translation>0 heißt kein Schmerz, 10 der schlimmste. Du kannst das auslassen.</translation>
    </message>
    <message>
        <source>A bacterial infection lately</source>
        <translation>Kürzlich eine bakterielle Infektion</translation>
    </message>
    <message>
        <source>A half-minute check. Your answers stay on this computer.</source>
        <translation>Dauert eine halbe Minute. Deine Antworten bleiben auf diesem Computer.</translation>
    </message>
    <message>
        <source>A little discomfort is all right.</source>
        <translation>Ein wenig unangenehm darf es sein.</translation>
    </message>
    <message>
        <source>A recent back injury, from a fall or crash</source>
        <translation>Kürzliche Rückenverletzung durch Sturz oder Unfall</translation>
    </message>
    <message>
        <source>A short check before you go on</source>
        <translation>Ein kurzer Sicherheitscheck, bevor es weitergeht</translation>
    </message>
    <message>
        <source>A sign you ticked should be looked at right away.</source>
        <translation>Ein angekreuztes Zeichen sollte sofort ärztlich abgeklärt werden.</translation>
    </message>
    <message>
        <source>A very stiff back in the morning</source>
        <translation>Morgens ein sehr steifer Rücken</translation>
    </message>
    <message>
        <source>Based on {source}: the signs, and what has a {mark}. The rest is our advice, not a diagnosis.</source>
        <translation>Nach {source}: die Zeichen, und was ein {mark} hat. Der Rest ist unser Rat, keine Diagnose.</translation>
    </message>
    <message>
        <source>Before your first strength session</source>
        <translation>Vor deinem ersten Krafttraining</translation>
    </message>
    <message>
        <source>Begin gently, and stop an exercise that hurts.</source>
        <translation>Fang sanft an und beende eine Übung, die schmerzt.</translation>
    </message>
    <message>
        <source>Begin with less: a smaller range, less weight, fewer reps.</source>
        <translation>Fang mit weniger an: kleinerer Bewegungsumfang, weniger Gewicht, weniger Wiederholungen.</translation>
    </message>
    <message>
        <source>Bladder or bowel trouble, such as leaking</source>
        <translation>Probleme mit Blase oder Darm, etwa Inkontinenz</translation>
    </message>
    <message>
        <source>Break reminders and stretches carry on as before.</source>
        <translation>Pausenerinnerungen und Dehnungen laufen weiter wie bisher.</translation>
    </message>
    <message>
        <source>Breaks are still offered, as short walks.</source>
        <translation>Pausen werden weiter angeboten, als ein paar Schritte.</translation>
    </message>
    <message>
        <source>Call your emergency number or go to an emergency department.</source>
        <translation>Wähl die Notrufnummer oder geh in eine Notaufnahme.</translation>
    </message>
    <message>
        <source>Cancer, now or earlier, or a weak immune system</source>
        <translation>Krebs, jetzt oder früher, oder ein schwaches Immunsystem</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Constant pain that is getting worse</source>
        <translation>Schmerz, der immer da ist und zunimmt</translation>
    </message>
    <message>
        <source>Copy my answers</source>
        <translation>Antworten kopieren</translation>
    </message>
    <message>
        <source>DeskCoach, before strength work</source>
        <translation>DeskCoach, vor dem Krafttraining</translation>
    </message>
    <message>
        <source>Does any of this fit you at the moment? Tick what does.</source>
        <translation>Trifft davon im Moment etwas auf dich zu? Kreuz es an.</translation>
    </message>
    <message>
        <source>Fever, chills, or losing weight without knowing why</source>
        <translation>Fieber, Schüttelfrost oder ungeklärter Gewichtsverlust</translation>
    </message>
    <message>
        <source>Go on if you like, as gently as you want.</source>
        <translation>Mach weiter, wenn du magst, so sanft du möchtest.</translation>
    </message>
    <message>
        <source>Go to the session</source>
        <translation>Zum Training</translation>
    </message>
    <message>
        <source>Going on with less is fine, and so is stopping.</source>
        <translation>Weniger tun ist in Ordnung, aufhören auch.</translation>
    </message>
    <message>
        <source>How much does your back usually hurt?</source>
        <translation>Wie sehr tut dein Rücken sonst weh?</translation>
    </message>
    <message>
        <source>I have been seen</source>
        <translation>Ich wurde untersucht</translation>
    </message>
    <message>
        <source>I have read this and go on</source>
        <translation>Gelesen, ich mache weiter</translation>
    </message>
    <message>
        <source>If pain disturbs days or sleep, see your GP or physiotherapist.</source>
        <translation>Stört Schmerz Alltag oder Schlaf, geh in die Hausarztpraxis oder Physiotherapie.</translation>
    </message>
    <message>
        <source>In the UK that is 999 or A&amp;E, in the EU 112.</source>
        <translation>In der EU ist das die 112, in Großbritannien 999 oder A&amp;E.</translation>
    </message>
    <message>
        <source>Leave out anything that sets off your back pain.</source>
        <translation>Lass weg, was bei dir erfahrungsgemäß Rückenschmerzen auslöst.</translation>
    </message>
    <message>
        <source>Legs that feel weak</source>
        <translation>Schwäche in den Beinen</translation>
    </message>
    <message>
        <source>Limits of pain: ours, after advice of the Royal Orthopaedic Hospital.</source>
        <translation>Schmerzgrenzen: von uns, nach Rat des Royal Orthopaedic Hospital.</translation>
    </message>
    <message>
        <source>Make it easier: a smaller range, less weight, fewer reps.</source>
        <translation>Mach es leichter: kleinere Bewegung, weniger Gewicht, weniger Wiederholungen.</translation>
    </message>
    <message>
        <source>Nerves in your back may be under pressure.</source>
        <translation>Nerven in deinem Rücken könnten unter Druck stehen.</translation>
    </message>
    <message>
        <source>None of the signs fits you at the moment.</source>
        <translation>Keines der Zeichen trifft im Moment auf dich zu.</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Nichts davon</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Pain after a small knock or a heavy lift; osteoporosis</source>
        <translation>Schmerz nach leichtem Stoß oder schwerem Heben; Osteoporose</translation>
    </message>
    <message>
        <source>Pain for over two weeks, despite treatment</source>
        <translation>Behandelter Schmerz, der nach zwei Wochen noch da ist</translation>
    </message>
    <message>
        <source>Pain that disturbs your days or your sleep</source>
        <translation>Schmerz, der deinen Alltag oder deinen Schlaf stört</translation>
    </message>
    <message>
        <source>Pain that does not seem to come from a strain</source>
        <translation>Schmerz, der nicht von einer Zerrung zu kommen scheint</translation>
    </message>
    <message>
        <source>Pain that stays when you rest or move differently</source>
        <translation>Schmerz, der bleibt, auch wenn du ruhst oder dich anders bewegst</translation>
    </message>
    <message>
        <source>Please get medical help now</source>
        <translation>Bitte hol dir jetzt ärztliche Hilfe</translation>
    </message>
    <message>
        <source>Please see your GP or physiotherapist first</source>
        <translation>Bitte geh zuerst in die Hausarztpraxis oder Physiotherapie</translation>
    </message>
    <message>
        <source>See the advice</source>
        <translation>Zum Rat</translation>
    </message>
    <message>
        <source>See what this means</source>
        <translation>Was das bedeutet</translation>
    </message>
    <message>
        <source>Sessions and stretches wait until you have been seen.</source>
        <translation>Krafteinheiten und Dehnungen warten, bis du untersucht wurdest.</translation>
    </message>
    <message>
        <source>Stop anything that sets off your back pain.</source>
        <translation>Lass weg, was deine Rückenschmerzen auslöst.</translation>
    </message>
    <message>
        <source>Stop if it does not ease.</source>
        <translation>Hör auf, wenn es nicht nachlässt.</translation>
    </message>
    <message>
        <source>The session can wait for another day.</source>
        <translation>Das Training kann auf einen anderen Tag warten.</translation>
    </message>
    <message>
        <source>They can examine you and say what suits you.</source>
        <translation>Dort kann man dich untersuchen und sagen, was zu dir passt.</translation>
    </message>
    <message>
        <source>This exercise stops here and waits until you bring it back.</source>
        <translation>Diese Übung endet hier und wartet, bis du sie zurückholst.</translation>
    </message>
    <message>
        <source>Usual pain: {level} of 10</source>
        <translation>Schmerz sonst: {level} von 10</translation>
    </message>
    <message>
        <source>We&apos;ll ask again in three months, or if pain increases.</source>
        <translation>Wir fragen in drei Monaten wieder, oder wenn der Schmerz zunimmt.</translation>
    </message>
    <message>
        <source>What you ticked deserves a look before you add strength work.</source>
        <translation>Lass vor dem Krafttraining abklären, was du angekreuzt hast.</translation>
    </message>
    <message>
        <source>You are under 20 or over 50</source>
        <translation>Du bist unter 20 oder über 50</translation>
    </message>
    <message>
        <source>You can begin</source>
        <translation>Du kannst anfangen</translation>
    </message>
    <message>
        <source>You can go on once you have read this.</source>
        <translation>Wenn du das gelesen hast, kannst du weitermachen.</translation>
    </message>
    <message>
        <source>You ticked</source>
        <translation>Du hast angekreuzt</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>&quot;pointer&quot;, &quot;active&quot; or the name of a screen</source>
        <translation>&quot;pointer&quot;, &quot;active&quot; oder den Namen eines Bildschirms</translation>
    </message>
    <message>
        <source>0 none, 10 worst</source>
        <translation>0 keine, 10 stärkste</translation>
    </message>
    <message>
        <source>1 second</source>
        <translation>1 Sekunde</translation>
    </message>
    <message>
        <source>A quote in it is not closed.</source>
        <translation>Ein Anführungszeichen darin ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>A session is planned on {day} already.</source>
        <translation>Am {day} ist schon eine Einheit geplant.</translation>
    </message>
    <message>
        <source>About {count} minutes. Any day of the week counts.</source>
        <translation>Etwa {count} Minuten. Jeder Tag der Woche zählt.</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>All {count} planned sessions were done: {done} of {all} sets.</source>
        <translation>Alle {count} geplanten Einheiten wurden gemacht: {done} von {all} Sätzen.</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Begin gently, and stop an exercise that hurts.</source>
        <translation>Fang sanft an und beende eine Übung, die schmerzt.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Abgebrochen. Es hat sich nichts geändert.</translation>
    </message>
    <message>
        <source>Change to the left side</source>
        <translation>Wechsel auf die linke Seite</translation>
    </message>
    <message>
        <source>Change to the right side</source>
        <translation>Wechsel auf die rechte Seite</translation>
    </message>
    <message>
        <source>Circle before, square during, triangle after; 0 none, 10 worst.</source>
        <translation>Kreis vorher, Quadrat während, Dreieck nachher; 0 keine, 10 stärkste.</translation>
    </message>
    <message>
        <source>Dates that cannot be right: {count}, from {first} to {last}. These records count on no day; the history can correct them.</source>
        <translation>Daten, die nicht stimmen können: {count}, von {first} bis {last}. Diese Einträge zählen an keinem Tag; der Verlauf kann sie berichtigen.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>During</source>
        <translation>Während</translation>
    </message>
    <message>
        <source>Eased, skipped or set aside</source>
        <translation>Erleichtert, ausgelassen oder zurückgestellt</translation>
    </message>
    <message>
        <source>Every number and score is the person&apos;s own entry in DeskCoach, which gives no diagnosis. Prescribed is the dose that held on the day; planned days are those of the plan as it is now.</source>
        <translation>Jede Zahl und jeder Wert ist ein eigener Eintrag der Person in DeskCoach, das keine Diagnose stellt. Verordnet ist die Dosis, die an dem Tag galt; geplante Tage sind die des heutigen Plans.</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Exercise report</source>
        <translation>Übungsbericht</translation>
    </message>
    <message>
        <source>Exercise, as prescribed</source>
        <translation>Übung, wie verordnet</translation>
    </message>
    <message>
        <source>Exercises from: {source}.</source>
        <translation>Übungen nach: {source}.</translation>
    </message>
    <message>
        <source>First, warm up</source>
        <translation>Zuerst aufwärmen</translation>
    </message>
    <message>
        <source>From {first}</source>
        <translation>Ab {first}</translation>
    </message>
    <message>
        <source>Fullscreen in it is work.</source>
        <translation>Vollbild darin ist Arbeit.</translation>
    </message>
    <message>
        <source>If it hurts: stop, then ease off or leave it out, and write it down.</source>
        <translation>Wenn es schmerzt: aufhören, dann leichter machen oder weglassen, und notieren.</translation>
    </message>
    <message>
        <source>In their own words</source>
        <translation>In eigenen Worten</translation>
    </message>
    <message>
        <source>It cannot be read as a row of the table.</source>
        <translation>Das lässt sich nicht als Zeile der Tabelle lesen.</translation>
    </message>
    <message>
        <source>It ended before its time. Nothing was changed: try again.</source>
        <translation>Es endete vor der Zeit. Es hat sich nichts geändert: Versuche es noch einmal.</translation>
    </message>
    <message>
        <source>It ended while it was being kept. Look whether it is there.</source>
        <translation>Es endete, während es gesichert wurde. Sieh nach, ob es da ist.</translation>
    </message>
    <message>
        <source>It has more fields than the head of the table.</source>
        <translation>Sie hat mehr Felder als der Kopf der Tabelle.</translation>
    </message>
    <message>
        <source>It has no date.</source>
        <translation>Kein Datum.</translation>
    </message>
    <message>
        <source>It has no repetitions and no time.</source>
        <translation>Keine Wiederholungen und keine Zeit.</translation>
    </message>
    <message>
        <source>It is a distance, not a set.</source>
        <translation>Das ist eine Strecke, kein Satz.</translation>
    </message>
    <message>
        <source>It is a note, not a set.</source>
        <translation>Das ist eine Notiz, kein Satz.</translation>
    </message>
    <message>
        <source>It is a rest, not a set.</source>
        <translation>Das ist eine Pause, kein Satz.</translation>
    </message>
    <message>
        <source>It is no record of a set.</source>
        <translation>Das ist kein Eintrag eines Satzes.</translation>
    </message>
    <message>
        <source>It names no exercise.</source>
        <translation>Keine Übung genannt.</translation>
    </message>
    <message>
        <source>It was planned and not done.</source>
        <translation>Geplant und nicht gemacht.</translation>
    </message>
    <message>
        <source>Its day has not been yet.</source>
        <translation>Der Tag war noch nicht.</translation>
    </message>
    <message>
        <source>Its microphone is a call.</source>
        <translation>Sein Mikrofon bedeutet ein Gespräch.</translation>
    </message>
    <message>
        <source>Its microphone is always on.</source>
        <translation>Sein Mikrofon ist immer an.</translation>
    </message>
    <message>
        <source>Its weight is in plates or in a speed.</source>
        <translation>Das Gewicht steht in Scheiben oder als Tempo da.</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Load, from and to</source>
        <translation>Gewicht, von und bis</translation>
    </message>
    <message>
        <source>Made on {day}.</source>
        <translation>Erstellt am {day}.</translation>
    </message>
    <message>
        <source>Made with DeskCoach, {day}</source>
        <translation>Mit DeskCoach gemacht, {day}</translation>
    </message>
    <message>
        <source>Most of your records are to come: please set this computer&apos;s clock.</source>
        <translation>Die meisten deiner Einträge liegen in der Zukunft: Bitte stelle die Uhr dieses Computers.</translation>
    </message>
    <message>
        <source>No exercise in the file is called {name}.</source>
        <translation>Keine Übung in der Datei heißt {name}.</translation>
    </message>
    <message>
        <source>No holiday begins on that day.</source>
        <translation>An diesem Tag beginnt kein Urlaub.</translation>
    </message>
    <message>
        <source>No pain scores were entered.</source>
        <translation>Es wurden keine Schmerzwerte eingetragen.</translation>
    </message>
    <message>
        <source>Not from DeskCoach: {names}.</source>
        <translation>Nicht von DeskCoach: {names}.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Nothing is planned on {day}.</source>
        <translation>Am {day} ist nichts geplant.</translation>
    </message>
    <message>
        <source>Nothing of that pack is here any more.</source>
        <translation>Von diesem Paket ist nichts mehr da.</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>Seite {number}</translation>
    </message>
    <message>
        <source>Pain at the end of the week</source>
        <translation>Schmerz am Ende der Woche</translation>
    </message>
    <message>
        <source>Pain during exercise was {pain} on average (0 none, 10 worst).</source>
        <translation>Der Schmerz beim Üben lag im Mittel bei {pain} (0 keiner, 10 stärkster).</translation>
    </message>
    <message>
        <source>Pain during exercise went from {first} in the first week to {last} in the last (0 none, 10 worst).</source>
        <translation>Der Schmerz beim Üben ging von {first} in der ersten Woche auf {last} in der letzten (0 keiner, 10 stärkster).</translation>
    </message>
    <message>
        <source>Pain, before, during and after each session</source>
        <translation>Schmerz vor, während und nach jeder Einheit</translation>
    </message>
    <message>
        <source>Prescribed and done, in sets</source>
        <translation>Verordnet und gemacht, in Sätzen</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Sessions and stretches wait until you have been seen.</source>
        <translation>Krafteinheiten und Dehnungen warten, bis du untersucht wurdest.</translation>
    </message>
    <message>
        <source>Sessions done: {count}. {done} of {all} sets.</source>
        <translation>Einheiten: {count}. {done} von {all} Sätzen.</translation>
    </message>
    <message>
        <source>Sessions, of those planned</source>
        <translation>Einheiten, von den geplanten</translation>
    </message>
    <message>
        <source>Set aside now: {names}.</source>
        <translation>Jetzt zurückgestellt: {names}.</translation>
    </message>
    <message>
        <source>Set this computer&apos;s clock first: it is before your records.</source>
        <translation>Stelle zuerst die Uhr dieses Computers: Sie geht deinen Einträgen nach.</translation>
    </message>
    <message>
        <source>Set {number} done</source>
        <translation>Satz {number} fertig</translation>
    </message>
    <message>
        <source>Something went wrong in DeskCoach, and it goes on. Details: {file}</source>
        <translation>In DeskCoach ist etwas schiefgegangen, es läuft aber weiter. Einzelheiten: {file}</translation>
    </message>
    <message>
        <source>Sore</source>
        <translation>Wund</translation>
    </message>
    <message>
        <source>Sticky</source>
        <translation>Zäh</translation>
    </message>
    <message>
        <source>Strength session</source>
        <translation>Krafttraining</translation>
    </message>
    <message>
        <source>That is too much for one pack. Give away fewer exercises at once.</source>
        <translation>Das ist zu viel für ein Paket. Gib weniger Übungen auf einmal weiter.</translation>
    </message>
    <message>
        <source>That session was not entered by hand.</source>
        <translation>Diese Einheit wurde nicht von Hand eingetragen.</translation>
    </message>
    <message>
        <source>That time has not been yet.</source>
        <translation>Diese Zeit war noch nicht.</translation>
    </message>
    <message>
        <source>The date reads “{text}”.</source>
        <translation>Als Datum steht da „{text}“.</translation>
    </message>
    <message>
        <source>The file has more rows than can be taken in at once.</source>
        <translation>Die Datei hat mehr Zeilen, als auf einmal übernommen werden können.</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>Der letzte Tag liegt vor dem ersten.</translation>
    </message>
    <message>
        <source>The line ends half way.</source>
        <translation>Die Zeile bricht mittendrin ab.</translation>
    </message>
    <message>
        <source>The repetitions read “{text}”.</source>
        <translation>Als Wiederholungen steht da „{text}“.</translation>
    </message>
    <message>
        <source>The same as a table</source>
        <translation>Dasselbe als Tabelle</translation>
    </message>
    <message>
        <source>The time reads “{text}”.</source>
        <translation>Als Zeit steht da „{text}“.</translation>
    </message>
    <message>
        <source>The weight reads “{text}”.</source>
        <translation>Als Gewicht steht da „{text}“.</translation>
    </message>
    <message>
        <source>There is no exercise {id}.</source>
        <translation>Es gibt keine Übung {id}.</translation>
    </message>
    <message>
        <source>There is no import to undo.</source>
        <translation>Es gibt keinen Import, der sich zurücknehmen ließe.</translation>
    </message>
    <message>
        <source>There is no such backup.</source>
        <translation>Diese Sicherung gibt es nicht.</translation>
    </message>
    <message>
        <source>There is nothing of your own to give away yet.</source>
        <translation>Du hast noch nichts Eigenes zum Weitergeben.</translation>
    </message>
    <message>
        <source>These days are over. Choose days ahead.</source>
        <translation>Diese Tage sind vorbei. Wähle kommende Tage.</translation>
    </message>
    <message>
        <source>This is no file we know.</source>
        <translation>Diese Datei kennen wir nicht.</translation>
    </message>
    <message>
        <source>This picture does not open. Try another, or use the figure.</source>
        <translation>Dieses Bild lässt sich nicht öffnen. Versuch ein anderes, oder nimm die Figur.</translation>
    </message>
    <message>
        <source>This picture has too many pixels to open. Try a smaller one.</source>
        <translation>Dieses Bild hat zu viele Pixel, um es zu öffnen. Versuch ein kleineres.</translation>
    </message>
    <message>
        <source>This picture is larger than 20 MB. Try a smaller one.</source>
        <translation>Dieses Bild ist größer als 20 MB. Versuch ein kleineres.</translation>
    </message>
    <message>
        <source>This week&apos;s session moves to {day}.</source>
        <translation>Die Einheit dieser Woche wird auf {day} verschoben.</translation>
    </message>
    <message>
        <source>This week&apos;s sessions move to {days}.</source>
        <translation>Die Einheiten dieser Woche werden auf {days} verschoben.</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Zusammen</translation>
    </message>
    <message>
        <source>Waits in fullscreen, even while it is paused.</source>
        <translation>Im Vollbild wird gewartet, auch wenn es angehalten ist.</translation>
    </message>
    <message>
        <source>Warm-up, {name}</source>
        <translation>Aufwärmen, {name}</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>You trained today. A day between is easier on your muscles.</source>
        <translation>Du hast heute trainiert. Ein Tag dazwischen schont die Muskeln.</translation>
    </message>
    <message>
        <source>You trained yesterday. A day between is easier on your muscles.</source>
        <translation>Du hast gestern trainiert. Ein Tag dazwischen schont die Muskeln.</translation>
    </message>
    <message>
        <source>Your pictures are too much for one backup. Use smaller ones, or fewer.</source>
        <translation>Deine Bilder sind zu viel für eine Sicherung. Nimm kleinere oder weniger.</translation>
    </message>
    <message>
        <source>a backup of DeskCoach (JSON)</source>
        <translation>eine Sicherung von DeskCoach (JSON)</translation>
    </message>
    <message>
        <source>a calendar</source>
        <translation>ein Kalender</translation>
    </message>
    <message>
        <source>a database of another program</source>
        <translation>eine Datenbank eines anderen Programms</translation>
    </message>
    <message>
        <source>a document (such as Word or LibreOffice writes)</source>
        <translation>ein Dokument (wie es Word oder LibreOffice schreibt)</translation>
    </message>
    <message>
        <source>a document to print (PDF)</source>
        <translation>ein Dokument zum Drucken (PDF)</translation>
    </message>
    <message>
        <source>a figure (it belongs into the folder figures, beside your settings)</source>
        <translation>eine Figur (sie gehört in den Ordner figures neben deinen Einstellungen)</translation>
    </message>
    <message>
        <source>a file in it has a name that no pack has</source>
        <translation>eine Datei darin hat einen Namen, den kein Paket hat</translation>
    </message>
    <message>
        <source>a file of another program (JSON)</source>
        <translation>eine Datei eines anderen Programms (JSON)</translation>
    </message>
    <message>
        <source>a file of another program (XML)</source>
        <translation>eine Datei eines anderen Programms (XML)</translation>
    </message>
    <message>
        <source>a file of exercises (it belongs into the folder exercises)</source>
        <translation>eine Datei mit Übungen (sie gehört in den Ordner exercises)</translation>
    </message>
    <message>
        <source>a file of settings</source>
        <translation>eine Datei mit Einstellungen</translation>
    </message>
    <message>
        <source>a file of zeros (it was damaged, by a full disk perhaps)</source>
        <translation>eine Datei voller Nullen (sie wurde beschädigt, vielleicht von einer vollen Platte)</translation>
    </message>
    <message>
        <source>a file stands where a folder belongs</source>
        <translation>eine Datei liegt dort, wo ein Ordner hingehört</translation>
    </message>
    <message>
        <source>a file that only another program understands</source>
        <translation>eine Datei, die nur ein anderes Programm versteht</translation>
    </message>
    <message>
        <source>a line of at most {high} characters</source>
        <translation>eine Zeile von höchstens {high} Zeichen</translation>
    </message>
    <message>
        <source>a list of at most 50 names of programs such as &quot;code&quot;</source>
        <translation>eine Liste von höchstens 50 Programmnamen wie &quot;code&quot;</translation>
    </message>
    <message>
        <source>a list of at most six ranges such as &quot;09:00-12:30&quot; or &quot;22:00-06:00&quot;</source>
        <translation>eine Liste von höchstens sechs Zeiten wie &quot;09:00-12:30&quot; oder &quot;22:00-06:00&quot;</translation>
    </message>
    <message>
        <source>a list of days such as &quot;monday&quot;</source>
        <translation>eine Liste von Tagen wie &quot;monday&quot;</translation>
    </message>
    <message>
        <source>a list of one to three numbers from 1 to 60</source>
        <translation>eine Liste von einer bis drei Zahlen von 1 bis 60</translation>
    </message>
    <message>
        <source>a list of stretches such as &quot;shoulder-extension-two&quot;</source>
        <translation>eine Liste von Dehnungen wie &quot;shoulder-extension-two&quot;</translation>
    </message>
    <message>
        <source>a new one was begun</source>
        <translation>ein neues wurde begonnen</translation>
    </message>
    <message>
        <source>a newer DeskCoach made it: install that one first</source>
        <translation>ein neueres DeskCoach hat es gemacht: installiere zuerst dieses</translation>
    </message>
    <message>
        <source>a pack of exercises (take it in with deskcoach add)</source>
        <translation>ein Paket mit Übungen (nimm es mit deskcoach add auf)</translation>
    </message>
    <message>
        <source>a packed file (unpack it first)</source>
        <translation>eine gepackte Datei (entpack sie zuerst)</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>ein Bild</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>ein Programm</translation>
    </message>
    <message>
        <source>a routine in it names {id}, which does not fit there</source>
        <translation>eine Routine darin nennt {id}, was dort nicht passt</translation>
    </message>
    <message>
        <source>a sound or a film</source>
        <translation>ein Ton oder ein Film</translation>
    </message>
    <message>
        <source>a spreadsheet (such as Excel or LibreOffice writes)</source>
        <translation>eine Tabelle (wie sie Excel oder LibreOffice schreibt)</translation>
    </message>
    <message>
        <source>a spreadsheet or document of an older Office</source>
        <translation>eine Tabelle oder ein Dokument eines älteren Office</translation>
    </message>
    <message>
        <source>a strength session is about to begin</source>
        <translation>gleich beginnt ein Krafttraining</translation>
    </message>
    <message>
        <source>a strength session is on</source>
        <translation>Krafttraining läuft</translation>
    </message>
    <message>
        <source>a strength session is on offer</source>
        <translation>Krafttraining wird angeboten</translation>
    </message>
    <message>
        <source>a table of workouts from FitNotes (CSV)</source>
        <translation>eine Tabelle mit Trainings aus FitNotes (CSV)</translation>
    </message>
    <message>
        <source>a table of workouts from Hevy (CSV)</source>
        <translation>eine Tabelle mit Trainings aus Hevy (CSV)</translation>
    </message>
    <message>
        <source>a table of workouts from Strong (CSV)</source>
        <translation>eine Tabelle mit Trainings aus Strong (CSV)</translation>
    </message>
    <message>
        <source>a table, as a spreadsheet or another app writes it (CSV)</source>
        <translation>eine Tabelle, wie sie eine Tabellenkalkulation oder eine andere App schreibt (CSV)</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a time such as &quot;17:30&quot;</source>
        <translation>eine Uhrzeit wie &quot;17:30&quot;</translation>
    </message>
    <message>
        <source>a trace for deskcoach simulate</source>
        <translation>eine Aufzeichnung für deskcoach simulate</translation>
    </message>
    <message>
        <source>a web page (HTML)</source>
        <translation>eine Webseite (HTML)</translation>
    </message>
    <message>
        <source>a whole number from {low} to {high}</source>
        <translation>eine ganze Zahl von {low} bis {high}</translation>
    </message>
    <message>
        <source>a window</source>
        <translation>ein Fenster</translation>
    </message>
    <message>
        <source>a window fills the screen</source>
        <translation>ein Fenster im Vollbild</translation>
    </message>
    <message>
        <source>after</source>
        <translation>nachher</translation>
    </message>
    <message>
        <source>an empty file</source>
        <translation>eine leere Datei</translation>
    </message>
    <message>
        <source>another program holds it</source>
        <translation>ein anderes Programm hält es fest</translation>
    </message>
    <message>
        <source>asked once whether {programs} is in a call</source>
        <translation>einmal gefragt, ob {programs} in einem Gespräch ist</translation>
    </message>
    <message>
        <source>before</source>
        <translation>vorher</translation>
    </message>
    <message>
        <source>camera in use</source>
        <translation>Kamera an</translation>
    </message>
    <message>
        <source>camera in use by {programs}</source>
        <translation>Kamera an durch {programs}</translation>
    </message>
    <message>
        <source>cannot be written safely</source>
        <translation>lässt sich nicht sicher schreiben</translation>
    </message>
    <message>
        <source>check its name</source>
        <translation>prüfe den Namen</translation>
    </message>
    <message>
        <source>check its name and permissions</source>
        <translation>prüfe Namen und Rechte</translation>
    </message>
    <message>
        <source>check its permissions</source>
        <translation>prüfe die Berechtigungen</translation>
    </message>
    <message>
        <source>check its spelling</source>
        <translation>prüfe die Schreibweise</translation>
    </message>
    <message>
        <source>check the disk and its free space</source>
        <translation>prüfe den Datenträger und seinen freien Platz</translation>
    </message>
    <message>
        <source>check the permissions of it and its folder</source>
        <translation>prüfe seine Berechtigungen und die des Ordners</translation>
    </message>
    <message>
        <source>choose a shorter one</source>
        <translation>wähle einen kürzeren</translation>
    </message>
    <message>
        <source>choose another place, or make it writable</source>
        <translation>wähle einen anderen Ort oder mache ihn beschreibbar</translation>
    </message>
    <message>
        <source>choose {allowed}</source>
        <translation>wähle {allowed}</translation>
    </message>
    <message>
        <source>close that program</source>
        <translation>schließe jenes Programm</translation>
    </message>
    <message>
        <source>do not disturb has held your breaks since {time}; in your settings it can do so for a while only</source>
        <translation>„Nicht stören“ hält deine Pausen seit {time} zurück; in den Einstellungen kannst du es auf eine Weile begrenzen</translation>
    </message>
    <message>
        <source>do not disturb is on</source>
        <translation>„Nicht stören“ ist an</translation>
    </message>
    <message>
        <source>done</source>
        <translation>gemacht</translation>
    </message>
    <message>
        <source>done in part</source>
        <translation>teils gemacht</translation>
    </message>
    <message>
        <source>during</source>
        <translation>während</translation>
    </message>
    <message>
        <source>edit it by hand</source>
        <translation>ändere es von Hand</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>free again</source>
        <translation>wieder frei</translation>
    </message>
    <message>
        <source>free some space</source>
        <translation>schaffe etwas Platz</translation>
    </message>
    <message>
        <source>give yourself permission to write it</source>
        <translation>gib dir die Berechtigung zum Schreiben</translation>
    </message>
    <message>
        <source>has a word or a number that is too long</source>
        <translation>hat ein zu langes Wort oder eine zu lange Zahl</translation>
    </message>
    <message>
        <source>held: {reason}</source>
        <translation>wartet: {reason}</translation>
    </message>
    <message>
        <source>in a meeting</source>
        <translation>im Meeting</translation>
    </message>
    <message>
        <source>is a folder</source>
        <translation>ist ein Ordner</translation>
    </message>
    <message>
        <source>is a pipe or a device, not a file</source>
        <translation>ist eine Pipe oder ein Gerät, keine Datei</translation>
    </message>
    <message>
        <source>is nested too deep</source>
        <translation>ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>is not UTF-8</source>
        <translation>ist kein UTF-8</translation>
    </message>
    <message>
        <source>is too long</source>
        <translation>ist zu lang</translation>
    </message>
    <message>
        <source>it cannot be opened</source>
        <translation>es lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>it holds {count} figures, at most {limit}</source>
        <translation>es enthält {count} Figuren, höchstens {limit}</translation>
    </message>
    <message>
        <source>it holds {count} files, at most {limit}</source>
        <translation>es enthält {count} Dateien, höchstens {limit}</translation>
    </message>
    <message>
        <source>it holds {name} twice</source>
        <translation>es enthält {name} zweimal</translation>
    </message>
    <message>
        <source>it holds {name}, which has no place in a pack</source>
        <translation>es enthält {name}, was in keinem Paket Platz hat</translation>
    </message>
    <message>
        <source>it is not a zip file</source>
        <translation>es ist keine Zip-Datei</translation>
    </message>
    <message>
        <source>it is of an unusual sort (split, very large, or put together)</source>
        <translation>es ist von ungewöhnlicher Art (geteilt, sehr groß oder zusammengesetzt)</translation>
    </message>
    <message>
        <source>it may not be written</source>
        <translation>es darf nicht beschrieben werden</translation>
    </message>
    <message>
        <source>it unpacks to more than {count} bytes</source>
        <translation>es ist ausgepackt größer als {count} Bytes</translation>
    </message>
    <message>
        <source>its end is missing, or something is behind it</source>
        <translation>sein Ende fehlt, oder dahinter steht noch etwas</translation>
    </message>
    <message>
        <source>its links lead in a circle</source>
        <translation>seine Verknüpfungen führen im Kreis</translation>
    </message>
    <message>
        <source>its list of files is damaged</source>
        <translation>sein Verzeichnis der Dateien ist beschädigt</translation>
    </message>
    <message>
        <source>its members lie over one another</source>
        <translation>die Dateien darin liegen übereinander</translation>
    </message>
    <message>
        <source>its name is too long</source>
        <translation>der Name ist zu lang</translation>
    </message>
    <message>
        <source>keep it below {count} bytes</source>
        <translation>halte sie unter {count} Byte</translation>
    </message>
    <message>
        <source>keep only what DeskCoach knows</source>
        <translation>lass nur stehen, was DeskCoach kennt</translation>
    </message>
    <message>
        <source>line {line}, column {column}</source>
        <translation>Zeile {line}, Spalte {column}</translation>
    </message>
    <message>
        <source>line {number}</source>
        <translation>Zeile {number}</translation>
    </message>
    <message>
        <source>mend the links</source>
        <translation>richte die Verknüpfungen</translation>
    </message>
    <message>
        <source>mend this line</source>
        <translation>berichtige diese Zeile</translation>
    </message>
    <message>
        <source>microphone in use</source>
        <translation>Mikrofon an</translation>
    </message>
    <message>
        <source>microphone in use by {programs}</source>
        <translation>Mikrofon an durch {programs}</translation>
    </message>
    <message>
        <source>move it away</source>
        <translation>verschiebe ihn</translation>
    </message>
    <message>
        <source>next: nothing, because every kind of break is switched off</source>
        <translation>als Nächstes: nichts, denn alle Pausen sind ausgeschaltet</translation>
    </message>
    <message>
        <source>next: {kind} in {time} of desk time</source>
        <translation>als Nächstes: {kind} nach {time} am Schreibtisch</translation>
    </message>
    <message>
        <source>next: {kind} is asked again at {time}</source>
        <translation>als Nächstes: {kind}, neue Frage um {time}</translation>
    </message>
    <message>
        <source>next: {kind} is due</source>
        <translation>als Nächstes: {kind}, steht an</translation>
    </message>
    <message>
        <source>next: {kind} is due, held: paused until {time}</source>
        <translation>als Nächstes: {kind}, steht an und wartet: angehalten bis {time}</translation>
    </message>
    <message>
        <source>next: {kind} is due, held: {reasons}</source>
        <translation>als Nächstes: {kind}, steht an und wartet: {reasons}</translation>
    </message>
    <message>
        <source>no exercise shows {name}, which is in it</source>
        <translation>keine Übung zeigt {name}, das darin liegt</translation>
    </message>
    <message>
        <source>no input</source>
        <translation>keine Eingabe</translation>
    </message>
    <message>
        <source>no session</source>
        <translation>keine Einheit</translation>
    </message>
    <message>
        <source>no such file or directory</source>
        <translation>diese Datei oder diesen Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>no weight</source>
        <translation>kein Gewicht</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>ohne Antwort</translation>
    </message>
    <message>
        <source>of 10</source>
        <translation>von 10</translation>
    </message>
    <message>
        <source>offered as soon as {what}</source>
        <translation>angeboten, sobald {what}</translation>
    </message>
    <message>
        <source>offered {time} after {what}</source>
        <translation>angeboten {time}, nachdem {what}</translation>
    </message>
    <message>
        <source>offered: it was due</source>
        <translation>angeboten: stand an</translation>
    </message>
    <message>
        <source>offered: it was due, and you work in the window that fills the screen</source>
        <translation>angeboten: stand an, und du arbeitest in dem Fenster im Vollbild</translation>
    </message>
    <message>
        <source>offered: it was due, and you work in {programs}, which fills the screen</source>
        <translation>angeboten: stand an, und du arbeitest in {programs} im Vollbild</translation>
    </message>
    <message>
        <source>offered: it was due; by your settings, a full screen does not hold it</source>
        <translation>angeboten: stand an; Vollbild hält sie nach deinen Einstellungen nicht zurück</translation>
    </message>
    <message>
        <source>offered: it was due; by your settings, the microphone does not hold it</source>
        <translation>angeboten: stand an; das Mikrofon hält sie nach deinen Einstellungen nicht zurück</translation>
    </message>
    <message>
        <source>offered: it was due; by your settings, {programs} does not hold it</source>
        <translation>angeboten: stand an; {programs} hält sie nach deinen Einstellungen nicht zurück</translation>
    </message>
    <message>
        <source>offered: it was due; {programs} uses the microphone, which by your settings does not hold breaks</source>
        <translation>angeboten: stand an; {programs} nutzt das Mikrofon, was Pausen nach deinen Einstellungen nicht zurückhält</translation>
    </message>
    <message>
        <source>one of {choices}</source>
        <translation>eines von {choices}</translation>
    </message>
    <message>
        <source>outside your working hours</source>
        <translation>außerhalb deiner Arbeitszeit</translation>
    </message>
    <message>
        <source>pain {level} of 10: eased</source>
        <translation>Schmerz {level} von 10: erleichtert</translation>
    </message>
    <message>
        <source>pain {level} of 10: set aside</source>
        <translation>Schmerz {level} von 10: zurückgestellt</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>paused for {time}</source>
        <translation>für {time} angehalten</translation>
    </message>
    <message>
        <source>put off</source>
        <translation>verschoben</translation>
    </message>
    <message>
        <source>put off for {time}</source>
        <translation>um {time} verschoben</translation>
    </message>
    <message>
        <source>remove it, or use one of {names}</source>
        <translation>entferne es, oder nimm eines von {names}</translation>
    </message>
    <message>
        <source>restart DeskCoach; `deskcoach doctor` tells more</source>
        <translation>starte DeskCoach neu; `deskcoach doctor` sagt mehr</translation>
    </message>
    <message>
        <source>save the file as UTF-8</source>
        <translation>speichere die Datei als UTF-8</translation>
    </message>
    <message>
        <source>screen shared</source>
        <translation>Bildschirm geteilt</translation>
    </message>
    <message>
        <source>screen shared by {programs}</source>
        <translation>Bildschirm geteilt von {programs}</translation>
    </message>
    <message>
        <source>sessions and stretches wait until you have been seen</source>
        <translation>Krafteinheiten und Dehnungen warten, bis du untersucht wurdest</translation>
    </message>
    <message>
        <source>sets below the target: {count}</source>
        <translation>Sätze unter dem Ziel: {count}</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>started</source>
        <translation>gestartet</translation>
    </message>
    <message>
        <source>taken back: your settings changed</source>
        <translation>zurückgenommen: deine Einstellungen haben sich geändert</translation>
    </message>
    <message>
        <source>taken by being away for {time}</source>
        <translation>selbst genommen: {time} weg</translation>
    </message>
    <message>
        <source>the backup {name} was put back</source>
        <translation>die Sicherung {name} wurde eingespielt</translation>
    </message>
    <message>
        <source>the card gave way: {reason}</source>
        <translation>zurückgezogen: {reason}</translation>
    </message>
    <message>
        <source>the card went into the tray: nobody answered</source>
        <translation>in den Infobereich gelegt: keine Antwort</translation>
    </message>
    <message>
        <source>the computer slept, or DeskCoach did not run</source>
        <translation>der Computer war im Ruhezustand oder DeskCoach lief nicht</translation>
    </message>
    <message>
        <source>the disk does not answer</source>
        <translation>der Datenträger antwortet nicht</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>der Datenträger ist voll</translation>
    </message>
    <message>
        <source>the file system is read-only</source>
        <translation>das Dateisystem lässt nur lesen</translation>
    </message>
    <message>
        <source>the log of a DeskCoach itself (write a backup of it with deskcoach export)</source>
        <translation>das Protokoll eines DeskCoach selbst (schreib mit deskcoach export eine Sicherung davon)</translation>
    </message>
    <message>
        <source>the pause is over</source>
        <translation>DeskCoach läuft wieder</translation>
    </message>
    <message>
        <source>the screen was locked</source>
        <translation>Bildschirm gesperrt</translation>
    </message>
    <message>
        <source>the table for other apps that DeskCoach writes (CSV)</source>
        <translation>die Tabelle für andere Apps, die DeskCoach schreibt (CSV)</translation>
    </message>
    <message>
        <source>there is nothing in it</source>
        <translation>es ist nichts darin</translation>
    </message>
    <message>
        <source>this is {what}, not a file of settings</source>
        <translation>das ist {what}, keine Datei mit Einstellungen</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>unknown section</source>
        <translation>unbekannter Abschnitt</translation>
    </message>
    <message>
        <source>unknown setting</source>
        <translation>unbekannte Einstellung</translation>
    </message>
    <message>
        <source>write a table: [{name}]</source>
        <translation>schreibe eine Tabelle: [{name}]</translation>
    </message>
    <message>
        <source>write plain tables</source>
        <translation>schreibe einfache Tabellen</translation>
    </message>
    <message>
        <source>write {allowed}; until then {default} is used</source>
        <translation>schreibe {allowed}; bis dahin gilt {default}</translation>
    </message>
    <message>
        <source>you are on holiday</source>
        <translation>du hast Urlaub</translation>
    </message>
    <message>
        <source>you came back</source>
        <translation>wieder da</translation>
    </message>
    <message>
        <source>you came back after {time}</source>
        <translation>nach {time} wieder da</translation>
    </message>
    <message>
        <source>you left: {reason}</source>
        <translation>weg: {reason}</translation>
    </message>
    <message>
        <source>your share of the disk is used up</source>
        <translation>dein Anteil an der Festplatte ist aufgebraucht</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>{count} of {planned} planned sessions were done: {done} of {all} sets.</source>
        <translation>{count} von {planned} geplanten Einheiten wurden gemacht: {done} von {all} Sätzen.</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>{count} s</translation>
    </message>
    <message>
        <source>{count} seconds</source>
        <translation>{count} Sekunden</translation>
    </message>
    <message>
        <source>{day} has passed. Choose today or a later day.</source>
        <translation>{day} ist vorbei. Wähl heute oder einen späteren Tag.</translation>
    </message>
    <message>
        <source>{day} is in another week. Choose a day of the same week.</source>
        <translation>{day} liegt in einer anderen Woche. Wähl einen Tag derselben Woche.</translation>
    </message>
    <message>
        <source>{day} is next to {others}. A day between is easier on your muscles.</source>
        <translation>{day} liegt direkt neben {others}. Ein Tag dazwischen schont die Muskeln.</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done} von {all}</translation>
    </message>
    <message>
        <source>{done} of {all} sets</source>
        <translation>{done} von {all} Sätzen</translation>
    </message>
    <message>
        <source>{dose} each side</source>
        <translation>{dose} je Seite</translation>
    </message>
    <message>
        <source>{dose}, from {day}</source>
        <translation>{dose}, ab {day}</translation>
    </message>
    <message>
        <source>{dose}, {load} {unit}</source>
        <translation>{dose}, {load} {unit}</translation>
    </message>
    <message>
        <source>{file} is not taken in: {why}. Ask who made it for another one.</source>
        <translation>{file} wird nicht aufgenommen: {why}. Bitte den, der es gemacht hat, um ein anderes.</translation>
    </message>
    <message>
        <source>{file} names {id} twice</source>
        <translation>{file} nennt {id} zweimal</translation>
    </message>
    <message>
        <source>{file}: This is no file we know: this is {what}, not a backup of DeskCoach. Choose a backup (JSON) that DeskCoach wrote with Export, or a file of Hevy, Strong, FitNotes or wger.</source>
        <translation>{file}: Diese Datei kennen wir nicht: Das ist {what}, keine Sicherung von DeskCoach. Wähle eine Sicherung (JSON), die DeskCoach mit „Exportieren“ geschrieben hat, oder eine Datei von Hevy, Strong, FitNotes oder wger.</translation>
    </message>
    <message>
        <source>{file}: another program reads the log, so what was removed is not gone from the disk yet. It goes as soon as that program lets go.</source>
        <translation>{file}: Ein anderes Programm liest das Protokoll, darum ist das Gelöschte noch nicht von der Platte. Es verschwindet, sobald dieses Programm es freigibt.</translation>
    </message>
    <message>
        <source>{file}: is a folder: move it away, the log belongs in its place</source>
        <translation>{file}: ist ein Ordner: verschiebe ihn, an seine Stelle gehört das Protokoll</translation>
    </message>
    <message>
        <source>{file}: rows that could not be read were set aside, and the others live: {count}. `deskcoach quarantine` shows them</source>
        <translation>{file}: Zeilen, die sich nicht lesen ließen, wurden beiseitegelegt, alle anderen gelten weiter: {count}. `deskcoach quarantine` zeigt sie</translation>
    </message>
    <message>
        <source>{file}: the log is damaged: restart DeskCoach, which repairs it</source>
        <translation>{file}: das Protokoll ist beschädigt: starte DeskCoach neu, das repariert es</translation>
    </message>
    <message>
        <source>{file}: the log was damaged ({fault}): {source}, with {count} rows saved from the damaged file, which is kept as {name}</source>
        <translation>{file}: das Protokoll war beschädigt ({fault}): {source}, mit {count} Zeilen aus der beschädigten Datei, die als {name} bleibt</translation>
    </message>
    <message>
        <source>{file}: this is {what}, not a backup of DeskCoach, and cannot be taken in. Choose a backup (JSON) that DeskCoach wrote with Export.</source>
        <translation>{file}: das ist {what}, keine Sicherung von DeskCoach, und kann nicht übernommen werden. Wähl eine Sicherung (JSON), die DeskCoach mit Exportieren geschrieben hat.</translation>
    </message>
    <message>
        <source>{file}: this is {what}, not a pack of exercises.</source>
        <translation>{file}: Das ist {what}, kein Paket mit Übungen.</translation>
    </message>
    <message>
        <source>{file}: written by a newer DeskCoach (log version {version}, this one knows {known}): install the newer version again; the log is left as it is</source>
        <translation>{file}: von einem neueren DeskCoach geschrieben (Version {version}, dieses kennt {known}): installiere die neuere Version wieder; das Protokoll bleibt, wie es ist</translation>
    </message>
    <message>
        <source>{file}: {place}: {value}: {remedy}</source>
        <translation>{file}: {place}: {value}: {remedy}</translation>
    </message>
    <message>
        <source>{file}: {reason}: {remedy}</source>
        <translation>{file}: {reason}: {remedy}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
    <message>
        <source>{first} to {last} {unit}</source>
        <translation>{first} bis {last} {unit}</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{id} shows {name}, which is not in it</source>
        <translation>{id} zeigt {name}, das nicht darin ist</translation>
    </message>
    <message>
        <source>{load} {unit}</source>
        <translation>{load} {unit}</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{month} {year}</translation>
    </message>
    <message>
        <source>{name} in it has too many pixels</source>
        <translation>{name} darin hat zu viele Pixel</translation>
    </message>
    <message>
        <source>{name} in it is a link, a folder or a device</source>
        <translation>{name} darin ist ein Verweis, ein Ordner oder ein Gerät</translation>
    </message>
    <message>
        <source>{name} in it is damaged</source>
        <translation>{name} darin ist beschädigt</translation>
    </message>
    <message>
        <source>{name} in it is locked with a password</source>
        <translation>{name} darin ist mit einem Passwort verschlossen</translation>
    </message>
    <message>
        <source>{name} in it is no picture that can be opened</source>
        <translation>{name} darin ist kein Bild, das sich öffnen lässt</translation>
    </message>
    <message>
        <source>{name} in it is packed in an unusual way</source>
        <translation>{name} darin ist auf ungewöhnliche Weise gepackt</translation>
    </message>
    <message>
        <source>{name} in it is too large ({size} bytes, at most {limit})</source>
        <translation>{name} darin ist zu groß ({size} Bytes, höchstens {limit})</translation>
    </message>
    <message>
        <source>{name} in it unpacks to far more than it is</source>
        <translation>{name} darin ist ausgepackt viel größer, als es aussieht</translation>
    </message>
    <message>
        <source>{name} is not in it</source>
        <translation>{name} fehlt darin</translation>
    </message>
    <message>
        <source>{name} is not yours. Copy it, and change that.</source>
        <translation>{name} ist nicht von dir. Kopiere es und ändere die Kopie.</translation>
    </message>
    <message>
        <source>{name} {day}</source>
        <translation>{name} {day}</translation>
    </message>
    <message>
        <source>{name}, set {number} of {count}</source>
        <translation>{name}, Satz {number} von {count}</translation>
    </message>
    <message>
        <source>{name}, {seconds} s</source>
        <translation>{name}, {seconds} s</translation>
    </message>
    <message>
        <source>{problem}. Until then nothing is being kept on the disk.</source>
        <translation>{problem}. Bis dahin wird nichts auf dem Datenträger aufgehoben.</translation>
    </message>
    <message>
        <source>{problem}. What you do is kept beside the log, and put into it as soon as it can be.</source>
        <translation>{problem}. Was du tust, wird neben dem Protokoll aufbewahrt und eingetragen, sobald es geht.</translation>
    </message>
    <message>
        <source>{problem}. What you do is remembered only as long as DeskCoach runs, and kept as soon as it can be.</source>
        <translation>{problem}. Was du tust, merkt sich DeskCoach nur, solange es läuft, und speichert es, sobald es geht.</translation>
    </message>
    <message>
        <source>{problem}; the log is kept, but today has no backup</source>
        <translation>{problem}; das Protokoll bleibt, aber heute ohne Sicherung</translation>
    </message>
    <message>
        <source>{programs} fills the screen</source>
        <translation>{programs} im Vollbild</translation>
    </message>
    <message>
        <source>{publisher}, {title}</source>
        <translation>{publisher}, {title}</translation>
    </message>
    <message>
        <source>{remedy}; until then the defaults are used</source>
        <translation>{remedy}; bis dahin gelten die Standardwerte</translation>
    </message>
    <message>
        <source>{remedy}; until then the settings read before are used</source>
        <translation>{remedy}; bis dahin gelten die zuvor gelesenen Einstellungen</translation>
    </message>
    <message>
        <source>{sets} × {hold} s</source>
        <translation>{sets} × {hold} s</translation>
    </message>
    <message>
        <source>{sets} × {reps}</source>
        <translation>{sets} × {reps}</translation>
    </message>
    <message>
        <source>{sets} × {reps}, hold {hold} s</source>
        <translation>{sets} × {reps}, {hold} s halten</translation>
    </message>
    <message>
        <source>{set}, left</source>
        <translation>{set}, links</translation>
    </message>
    <message>
        <source>{set}, right</source>
        <translation>{set}, rechts</translation>
    </message>
    <message>
        <source>{some} and {one}</source>
        <translation>{some} und {one}</translation>
    </message>
    <message>
        <source>{some}, {one}</source>
        <translation>{some}, {one}</translation>
    </message>
    <message>
        <source>{source}, next review due {month}</source>
        <translation>{source}, nächste Prüfung fällig {month}</translation>
    </message>
    <message>
        <source>{source}, next review was due {month}</source>
        <translation>{source}, nächste Prüfung war fällig {month}</translation>
    </message>
    <message>
        <source>{source}, reviewed {month}</source>
        <translation>{source}, geprüft {month}</translation>
    </message>
    <message>
        <source>{time} {kind} offered again, as you had asked</source>
        <translation>{time} {kind} noch einmal angeboten, wie du wolltest</translation>
    </message>
    <message>
        <source>{time} {kind} offered again: nobody had answered</source>
        <translation>{time} {kind} noch einmal angeboten: niemand hatte geantwortet</translation>
    </message>
    <message>
        <source>{time} {kind} {what}</source>
        <translation>{time} {kind} {what}</translation>
    </message>
    <message>
        <source>{time} {what}</source>
        <translation>{time} {what}</translation>
    </message>
    <message>
        <source>{time} {what} ({kind})</source>
        <translation>{time} {what} ({kind})</translation>
    </message>
    <message>
        <source>{what} (since {time})</source>
        <translation>{what} (seit {time})</translation>
    </message>
    <message>
        <source>{what}; the microphone is in use</source>
        <translation>{what}; das Mikrofon ist an</translation>
    </message>
    <message>
        <source>{window} fills the screen and keeps the mouse</source>
        <translation>{window} im Vollbild mit der Maus für sich</translation>
    </message>
    <message>
        <source>{window} fills the screen, and something plays or is shown</source>
        <translation>{window} im Vollbild, und etwas läuft oder wird gezeigt</translation>
    </message>
    <message>
        <source>{window} fills the screen, which by your settings holds</source>
        <translation>{window} im Vollbild, was nach deinen Einstellungen zurückhält</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message numerus="yes">
        <source>%n exercise(s)</source>
        <translation>
            <numerusform>%n Übung</numerusform>
            <numerusform>%n Übungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n higher now</source>
        <translation>
            <numerusform>Jetzt %n höher</numerusform>
            <numerusform>Jetzt %n höher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lower now</source>
        <translation>
            <numerusform>Jetzt %n niedriger</numerusform>
            <numerusform>Jetzt %n niedriger</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>noch %n Sekunde</numerusform>
            <numerusform>noch %n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set(s) of {reps}</source>
        <translation>
            <numerusform>%n Satz zu {reps}</numerusform>
            <numerusform>%n Sätze zu {reps}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set(s) of {reps} on each side</source>
        <translation>
            <numerusform>%n Satz zu {reps} je Seite</numerusform>
            <numerusform>%n Sätze zu {reps} je Seite</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set(s) of {seconds} s</source>
        <translation>
            <numerusform>%n Satz zu {seconds} s</numerusform>
            <numerusform>%n Sätze zu {seconds} s</numerusform>
        </translation>
    </message>
    <message>
        <source>+ 15 s</source>
        <translation>+ 15 s</translation>
    </message>
    <message>
        <source>0 is no pain, 10 the worst you can think of. You can leave this out.</source>
        <translation>0 ist kein Schmerz, 10 der stärkste vorstellbare. Du kannst das auslassen.</translation>
    </message>
    <message>
        <source>2 × {weight}</source>
        <translation>2 × {weight}</translation>
    </message>
    <message>
        <source>A note, {key}</source>
        <translation>Eine Notiz, {key}</translation>
    </message>
    <message>
        <source>A voice and tones count with you.</source>
        <translation>Eine Stimme und Töne zählen mit.</translation>
    </message>
    <message>
        <source>Add a set</source>
        <translation>Satz hinzufügen</translation>
    </message>
    <message>
        <source>Add a set (A)</source>
        <translation>Satz hinzufügen (A)</translation>
    </message>
    <message>
        <source>All set</source>
        <translation>Geschafft</translation>
    </message>
    <message>
        <source>An easier way</source>
        <translation>Eine leichtere Variante</translation>
    </message>
    <message>
        <source>Back to what you skipped</source>
        <translation>Zurück zum Ausgelassenen</translation>
    </message>
    <message>
        <source>Before the session: {level}</source>
        <translation>Vor dem Training: {level}</translation>
    </message>
    <message>
        <source>Begins in {count}</source>
        <translation>Beginnt in {count}</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Change it if we miscounted</source>
        <translation>Ändere es, wenn wir uns verzählt haben</translation>
    </message>
    <message>
        <source>Change sides</source>
        <translation>Seite wechseln</translation>
    </message>
    <message>
        <source>Choose a weight</source>
        <translation>Gewicht wählen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Count a rep</source>
        <translation>Wiederholung zählen</translation>
    </message>
    <message>
        <source>Count for me</source>
        <translation>Für mich zählen</translation>
    </message>
    <message>
        <source>Count myself</source>
        <translation>Selbst zählen</translation>
    </message>
    <message>
        <source>DeskCoach, strength session</source>
        <translation>DeskCoach, Krafttraining</translation>
    </message>
    <message>
        <source>Ease off and go on</source>
        <translation>Sanfter weitermachen</translation>
    </message>
    <message>
        <source>Easy</source>
        <translation>Leicht</translation>
    </message>
    <message>
        <source>End set</source>
        <translation>Satz beenden</translation>
    </message>
    <message>
        <source>Every finished set is saved, whatever you choose.</source>
        <translation>Jeder fertige Satz ist gespeichert, egal wie du dich entscheidest.</translation>
    </message>
    <message>
        <source>Every set is saved. Let your breath come back.</source>
        <translation>Jeder Satz ist gespeichert. Komm in Ruhe zu Atem.</translation>
    </message>
    <message>
        <source>Exercise {number} of {count}</source>
        <translation>Übung {number} von {count}</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Finish here</source>
        <translation>Hier beenden</translation>
    </message>
    <message>
        <source>Get ready</source>
        <translation>Mach dich bereit</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Go on as before</source>
        <translation>Weiter wie bisher</translation>
    </message>
    <message>
        <source>Go on with the rest</source>
        <translation>Mit dem Rest weiter</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>Schwer</translation>
    </message>
    <message>
        <source>How did it feel?</source>
        <translation>Wie war es?</translation>
    </message>
    <message>
        <source>How is your back now?</source>
        <translation>Wie geht es deinem Rücken jetzt?</translation>
    </message>
    <message>
        <source>How much does it hurt?</source>
        <translation>Wie stark schmerzt es?</translation>
    </message>
    <message>
        <source>How was your back before the session?</source>
        <translation>Wie war dein Rücken vor dem Training?</translation>
    </message>
    <message>
        <source>In turn</source>
        <translation>Im Wechsel</translation>
    </message>
    <message>
        <source>It counts for you</source>
        <translation>DeskCoach zählt</translation>
    </message>
    <message>
        <source>It hurts</source>
        <translation>Tut weh</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Leave it at that</source>
        <translation>Dabei belassen</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Left, set {number} of {count}</source>
        <translation>Links, Satz {number} von {count}</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Next: tomorrow, {time}</source>
        <translation>Nächstes Mal: morgen, {time}</translation>
    </message>
    <message>
        <source>Next: {day}</source>
        <translation>Nächstes Mal: {day}</translation>
    </message>
    <message>
        <source>Next: {day}, {time}</source>
        <translation>Nächstes Mal: {day}, {time}</translation>
    </message>
    <message>
        <source>Next: {exercise}, set {number}</source>
        <translation>Weiter mit: {exercise}, Satz {number}</translation>
    </message>
    <message>
        <source>No sound can be played here. The screen counts with you.</source>
        <translation>Hier lässt sich kein Ton abspielen. Der Bildschirm zählt mit dir.</translation>
    </message>
    <message>
        <source>No voice on this computer. Tones count with you.</source>
        <translation>Keine Stimme auf diesem Computer. Töne zählen mit.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Noted for the rest</source>
        <translation>Für die Pause gemerkt</translation>
    </message>
    <message>
        <source>Nothing is counted. Go on when you like.</source>
        <translation>Es wird nichts gezählt. Weiter, wann du magst.</translation>
    </message>
    <message>
        <source>Nothing is counted. What suits you now?</source>
        <translation>Es wird nichts gezählt. Was tut dir jetzt gut?</translation>
    </message>
    <message>
        <source>Nothing to do. Come back whenever you like.</source>
        <translation>Nichts zu tun. Komm wieder, wann immer du magst.</translation>
    </message>
    <message>
        <source>One more set</source>
        <translation>Noch ein Satz</translation>
    </message>
    <message>
        <source>P, then a number; 0 is no pain. You can leave this out.</source>
        <translation>P, dann eine Zahl; 0 ist kein Schmerz. Du kannst das auslassen.</translation>
    </message>
    <message>
        <source>Pain {level} of 10</source>
        <translation>Schmerz {level} von 10</translation>
    </message>
    <message>
        <source>Pain, from 0 to 10</source>
        <translation>Schmerz, von 0 bis 10</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Rep {number} of {count}</source>
        <translation>Wiederholung {number} von {count}</translation>
    </message>
    <message>
        <source>Reps</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Right, set {number} of {count}</source>
        <translation>Rechts, Satz {number} von {count}</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <source>Set {number}</source>
        <translation>Satz {number}</translation>
    </message>
    <message>
        <source>Set {number} of {count}</source>
        <translation>Satz {number} von {count}</translation>
    </message>
    <message>
        <source>Set {number}, saved</source>
        <translation>Satz {number}, gespeichert</translation>
    </message>
    <message>
        <source>Sets and reps</source>
        <translation>Sätze und Wiederholungen</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Skip this exercise</source>
        <translation>Diese Übung auslassen</translation>
    </message>
    <message>
        <source>Sore</source>
        <translation>Empfindlich</translation>
    </message>
    <message>
        <source>Sound is off. The screen counts with you.</source>
        <translation>Der Ton ist aus. Der Bildschirm zählt mit.</translation>
    </message>
    <message>
        <source>Space or Enter</source>
        <translation>Leertaste oder Eingabetaste</translation>
    </message>
    <message>
        <source>Space, Enter, or a click anywhere here</source>
        <translation>Leertaste, Eingabetaste oder ein Klick irgendwo hier</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Start now</source>
        <translation>Jetzt starten</translation>
    </message>
    <message>
        <source>Start set {number} now</source>
        <translation>Satz {number} starten</translation>
    </message>
    <message>
        <source>Steady</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Sticky</source>
        <translation>Zäh</translation>
    </message>
    <message>
        <source>Stop here for today</source>
        <translation>Für heute aufhören</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>Stopped here</source>
        <translation>Hier beendet</translation>
    </message>
    <message>
        <source>Tempo and rest</source>
        <translation>Tempo und Pause</translation>
    </message>
    <message>
        <source>That counts</source>
        <translation>Das zählt</translation>
    </message>
    <message>
        <source>The same now</source>
        <translation>Jetzt gleich</translation>
    </message>
    <message>
        <source>This exercise</source>
        <translation>Diese Übung</translation>
    </message>
    <message>
        <source>This set</source>
        <translation>Diesen Satz</translation>
    </message>
    <message>
        <source>Tones count with you.</source>
        <translation>Töne zählen mit.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo rep</source>
        <translation>Wdh. zurück</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Aufwärmen</translation>
    </message>
    <message>
        <source>Welcome back</source>
        <translation>Willkommen zurück</translation>
    </message>
    <message>
        <source>What you did is saved, and it counts.</source>
        <translation>Was du gemacht hast, ist gespeichert, und es zählt.</translation>
    </message>
    <message>
        <source>You count each rep</source>
        <translation>Du zählst selbst</translation>
    </message>
    <message>
        <source>Your session from earlier today is still here.</source>
        <translation>Deine Einheit von vorhin ist noch da.</translation>
    </message>
    <message>
        <source>Your strength session</source>
        <translation>Dein Krafttraining</translation>
    </message>
    <message>
        <source>Your week is complete.</source>
        <translation>Deine Woche ist komplett.</translation>
    </message>
    <message>
        <source>about {count} min</source>
        <translation>etwa {count} min</translation>
    </message>
    <message>
        <source>last time {done}</source>
        <translation>letztes Mal {done}</translation>
    </message>
    <message>
        <source>last time {done} with {load}</source>
        <translation>letztes Mal {done} mit {load}</translation>
    </message>
    <message>
        <source>no sound can be played</source>
        <translation>kein Ton möglich</translation>
    </message>
    <message>
        <source>no voice, tones only</source>
        <translation>ohne Stimme, nur Töne</translation>
    </message>
    <message>
        <source>ours</source>
        <translation>von uns</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>seconds left of {count}</source>
        <translation>von {count} Sekunden noch</translation>
    </message>
    <message>
        <source>sound is off</source>
        <translation>Ton ist aus</translation>
    </message>
    <message>
        <source>tempo {numbers}</source>
        <translation>Tempo {numbers}</translation>
    </message>
    <message>
        <source>you count</source>
        <translation>du zählst</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>von dir</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>{count} s</translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n set(s)</source>
        <translation>
            <numerusform>{done} von %n Satz</numerusform>
            <numerusform>{done} von %n Sätzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n set(s) done</source>
        <translation>
            <numerusform>{done} von %n Satz fertig</numerusform>
            <numerusform>{done} von %n Sätzen fertig</numerusform>
        </translation>
    </message>
    <message>
        <source>{done} of {goal} this week</source>
        <translation>{done} von {goal} diese Woche</translation>
    </message>
    <message>
        <source>{exercise}: waiting until you bring it back.</source>
        <translation>{exercise}: wartet, bis du die Übung zurückholst.</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{seconds} s from now on</source>
        <translation>Ab jetzt {seconds} s</translation>
    </message>
    <message>
        <source>{seconds} s rest</source>
        <translation>{seconds} s Pause</translation>
    </message>
    <message>
        <source>{unit} each</source>
        <translation>{unit} je Hantel</translation>
    </message>
    <message>
        <source>{what}: less</source>
        <translation>{what}: weniger</translation>
    </message>
    <message>
        <source>{what}: more</source>
        <translation>{what}: mehr</translation>
    </message>
    <message>
        <source>− 15 s</source>
        <translation>− 15 s</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message numerus="yes">
        <source>%n break(s)</source>
        <translation>
            <numerusform>%n Pause</numerusform>
            <numerusform>%n Pausen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) reset.</source>
        <translation>
            <numerusform>%n Einstellung zurückgesetzt.</numerusform>
            <numerusform>%n Einstellungen zurückgesetzt.</numerusform>
        </translation>
    </message>
    <message>
        <source>0: any number.</source>
        <translation>0: beliebig viele.</translation>
    </message>
    <message>
        <source>0: as often as you like.</source>
        <translation>0: sooft du magst.</translation>
    </message>
    <message>
        <source>A break never cuts a word in two.</source>
        <translation>Keine Pause fällt dir ins Wort.</translation>
    </message>
    <message>
        <source>A chime when a hold ends; tones and a voice in strength sessions.</source>
        <translation>Ein Klang, wenn das Halten endet; Töne und Stimme im Krafttraining.</translation>
    </message>
    <message>
        <source>A day like that</source>
        <translation>So ein Tag</translation>
    </message>
    <message>
        <source>A licence, such as CC BY 4.0.</source>
        <translation>Eine Lizenz, etwa CC BY 4.0.</translation>
    </message>
    <message>
        <source>A line in the corner, without a sound.</source>
        <translation>Eine Zeile in der Ecke, ohne Ton.</translation>
    </message>
    <message>
        <source>A program that seems to listen all the time is asked about, once.</source>
        <translation>Nach einem Programm, das dauernd zuzuhören scheint, wird einmal gefragt.</translation>
    </message>
    <message>
        <source>Add a program by its name</source>
        <translation>Ein Programm mit Namen hinzufügen</translation>
    </message>
    <message>
        <source>Add an open program</source>
        <translation>Offenes Programm hinzufügen</translation>
    </message>
    <message>
        <source>After {after} at the desk, DeskCoach waits for a pause in your typing, then offers a stretch of {length}.</source>
        <translation>Nach {after} am Schreibtisch wartet DeskCoach, bis du kurz nicht tippst, und bietet dann eine Dehnpause von {length} an.</translation>
    </message>
    <message>
        <source>After {away} without a key or the mouse you count as away. Breaks wait during calls, shared screens, films in fullscreen and do-not-disturb, as you choose here. A new day begins at {hour}.</source>
        <translation>Nach {away} ohne Taste oder Maus giltst du als abwesend. Pausen warten bei Anrufen, geteiltem Bildschirm, Filmen im Vollbild und „Nicht stören“, wie du es hier wählst. Ein neuer Tag beginnt um {hour}.</translation>
    </message>
    <message>
        <source>After {every} a cue asks you to sit or stand.</source>
        <translation>Nach {every} erinnert dich ein Hinweis, zu sitzen oder zu stehen.</translation>
    </message>
    <message>
        <source>Also send a notification</source>
        <translation>Auch eine Benachrichtigung senden</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Immer</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>As a card</source>
        <translation>Als Karte</translation>
    </message>
    <message>
        <source>As a notification</source>
        <translation>Als Benachrichtigung</translation>
    </message>
    <message>
        <source>Ask again when nobody answered</source>
        <translation>Ohne Antwort wieder fragen nach</translation>
    </message>
    <message>
        <source>At {volume}, a soft chime tells you when a hold ends, and sessions count aloud.</source>
        <translation>Bei {volume} sagt dir ein sanfter Klang, wann das Halten endet, und im Krafttraining wird laut mitgezählt.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Automatic: bottom right, or left where the desktop&apos;s own notifications lie there.</source>
        <translation>Automatisch: unten rechts, oder links, wo dort die Benachrichtigungen des Desktops liegen.</translation>
    </message>
    <message>
        <source>Automatic: the card, wherever it can stand in its corner.</source>
        <translation>Automatisch: die Karte, wo immer sie in ihrer Ecke stehen kann.</translation>
    </message>
    <message>
        <source>Beside the volume of your system.</source>
        <translation>Neben der Lautstärke deines Systems.</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Schwarz</translation>
    </message>
    <message>
        <source>Blond</source>
        <translation>Blond</translation>
    </message>
    <message>
        <source>Bob</source>
        <translation>Bob</translation>
    </message>
    <message>
        <source>Bottom left</source>
        <translation>Unten links</translation>
    </message>
    <message>
        <source>Bottom right</source>
        <translation>Unten rechts</translation>
    </message>
    <message>
        <source>Breaks</source>
        <translation>Pausen</translation>
    </message>
    <message>
        <source>Breaks are offered &lt;b&gt;in your working hours&lt;/b&gt; only.</source>
        <translation>Pausen werden nur &lt;b&gt;in deiner Arbeitszeit&lt;/b&gt; angeboten.</translation>
    </message>
    <message>
        <source>Breaks are offered &lt;b&gt;whenever you are at the desk&lt;/b&gt;.</source>
        <translation>Pausen werden angeboten, &lt;b&gt;wann immer du am Schreibtisch bist&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>Breaks of your own count as well.</source>
        <translation>Deine eigenen Pausen zählen auch.</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>Braun</translation>
    </message>
    <message>
        <source>Bun</source>
        <translation>Dutt</translation>
    </message>
    <message>
        <source>Chestnut</source>
        <translation>Kastanie</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Colours: {theme}. Motion: {motion}. Text: {size}.</source>
        <translation>Farben: {theme}. Bewegung: {motion}. Text: {size}.</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>Copper</source>
        <translation>Kupfer</translation>
    </message>
    <message>
        <source>Count me as away after</source>
        <translation>Abwesend nach so langer Zeit ohne Eingabe</translation>
    </message>
    <message>
        <source>Curls</source>
        <translation>Locken</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Data and privacy</source>
        <translation>Daten und Datenschutz</translation>
    </message>
    <message>
        <source>DeskCoach can be there when you log in, quietly, in the tray.</source>
        <translation>DeskCoach kann nach dem Anmelden da sein, leise, im Infobereich.</translation>
    </message>
    <message>
        <source>DeskCoach is silent.</source>
        <translation>DeskCoach bleibt still.</translation>
    </message>
    <message>
        <source>DeskCoach offers no breaks by itself.</source>
        <translation>DeskCoach bietet von sich aus keine Pausen an.</translation>
    </message>
    <message>
        <source>DeskCoach offers no strength sessions by itself.</source>
        <translation>DeskCoach bietet von sich aus kein Krafttraining an.</translation>
    </message>
    <message>
        <source>Each stretch once, then a walk.</source>
        <translation>Jede Dehnung einmal, dann ein paar Schritte.</translation>
    </message>
    <message>
        <source>Early hint from the tray icon</source>
        <translation>Früher Hinweis im Symbol der Leiste</translation>
    </message>
    <message>
        <source>Empty: no name stands on it.</source>
        <translation>Leer: ohne Namen.</translation>
    </message>
    <message>
        <source>Espresso</source>
        <translation>Espresso</translation>
    </message>
    <message>
        <source>Every exercise names its own: change it on the page of the exercise.</source>
        <translation>Jede Übung nennt ihre eigenen: Ändere sie auf der Seite der Übung.</translation>
    </message>
    <message>
        <source>Every {after} it offers a longer break of {length}.</source>
        <translation>Alle {after} kommt eine längere Pause von {length}.</translation>
    </message>
    <message>
        <source>Every {every} at the desk, a silent cue is shown for {shown}, and none within {clear} of a break.</source>
        <translation>Alle {every} am Schreibtisch erscheint für {shown} ein stiller Haltungstipp, mit mindestens {clear} Abstand zu einer Pause.</translation>
    </message>
    <message>
        <source>Everything you do here stays &lt;b&gt;on this computer&lt;/b&gt;. DeskCoach has no account and uses &lt;b&gt;no network&lt;/b&gt;.</source>
        <translation>Alles, was du hier machst, bleibt &lt;b&gt;auf diesem Computer&lt;/b&gt;. DeskCoach hat kein Konto und nutzt &lt;b&gt;kein Netz&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Ausnahmen</translation>
    </message>
    <message>
        <source>Exceptions: {program} changed</source>
        <translation>Ausnahmen: {program} geändert</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Einstellung suchen</translation>
    </message>
    <message>
        <source>Firmly</source>
        <translation>Nachdrücklich</translation>
    </message>
    <message>
        <source>For a while</source>
        <translation>Eine Weile</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Voll</translation>
    </message>
    <message>
        <source>Gently</source>
        <translation>Sanft</translation>
    </message>
    <message>
        <source>Gently: the card. Steadily: sooner each time you put it off. Firmly: a window on every screen, with a way out that takes three seconds.</source>
        <translation>Sanft: die Karte. Beharrlich: nach jedem Verschieben früher. Nachdrücklich: ein Fenster auf jedem Bildschirm, das du in drei Sekunden verlassen kannst.</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>High: black on white or white on black, with outlines.</source>
        <translation>Hoch: Schwarz auf Weiß oder Weiß auf Schwarz, mit Umrissen.</translation>
    </message>
    <message>
        <source>Hold in fullscreen</source>
        <translation>Zurückhalten im Vollbild</translation>
    </message>
    <message>
        <source>Hold while do not disturb is on</source>
        <translation>Zurückhalten bei „Nicht stören“</translation>
    </message>
    <message>
        <source>Hold while the microphone is in use</source>
        <translation>Zurückhalten, wenn das Mikrofon an ist</translation>
    </message>
    <message>
        <source>Honey</source>
        <translation>Honig</translation>
    </message>
    <message>
        <source>How a break is offered</source>
        <translation>Wie eine Pause angeboten wird</translation>
    </message>
    <message>
        <source>How firmly it asks</source>
        <translation>Wie deutlich gefragt wird</translation>
    </message>
    <message>
        <source>How long a cue stays</source>
        <translation>Wie lange ein Tipp bleibt</translation>
    </message>
    <message>
        <source>How long each stretch is held</source>
        <translation>Wie lange jede Dehnung gehalten wird</translation>
    </message>
    <message>
        <source>How long the card stays</source>
        <translation>Wie lange die Karte bleibt</translation>
    </message>
    <message>
        <source>How long the longer break takes</source>
        <translation>Wie lange die längere Pause dauert</translation>
    </message>
    <message>
        <source>How long the stretch takes</source>
        <translation>Wie lange die Dehnpause dauert</translation>
    </message>
    <message>
        <source>How many breaks a day can be skipped</source>
        <translation>Wie viele Pausen du am Tag auslassen kannst</translation>
    </message>
    <message>
        <source>How many weeks a report goes back</source>
        <translation>Wie viele Wochen ein Bericht zurückreicht</translation>
    </message>
    <message>
        <source>How often each stretch is held</source>
        <translation>Wie oft jede Dehnung gehalten wird</translation>
    </message>
    <message>
        <source>How often one break can be put off</source>
        <translation>Wie oft du eine Pause verschieben kannst</translation>
    </message>
    <message>
        <source>How you are asked</source>
        <translation>Wie du gefragt wirst</translation>
    </message>
    <message>
        <source>Icon in the tray</source>
        <translation>Symbol in der Leiste</translation>
    </message>
    <message>
        <source>If only for a while, for this long</source>
        <translation>Wenn nur eine Weile, dann so lange</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorieren</translation>
    </message>
    <message>
        <source>In these, fullscreen always holds</source>
        <translation>Hier hält Vollbild immer zurück</translation>
    </message>
    <message>
        <source>In these, fullscreen is work</source>
        <translation>Hier ist Vollbild Arbeit</translation>
    </message>
    <message>
        <source>It counts for you</source>
        <translation>DeskCoach zählt</translation>
    </message>
    <message>
        <source>It goes by itself.</source>
        <translation>Er geht von selbst.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Light for a dark panel, dark for a light one.</source>
        <translation>Hell für eine dunkle Leiste, dunkel für eine helle.</translation>
    </message>
    <message>
        <source>Long sleeves</source>
        <translation>Langarm</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>No cue this close to a break</source>
        <translation>Kein Tipp so kurz vor oder nach einer Pause</translation>
    </message>
    <message>
        <source>No other program is known here</source>
        <translation>Kein weiteres Programm ist hier bekannt</translation>
    </message>
    <message>
        <source>No posture cues are shown.</source>
        <translation>Es werden keine Haltungstipps gezeigt.</translation>
    </message>
    <message>
        <source>No setting is called so.</source>
        <translation>Keine Einstellung heißt so.</translation>
    </message>
    <message>
        <source>None yet. Programs are told apart by the names of their windows.</source>
        <translation>Noch keine. Programme werden an den Namen ihrer Fenster unterschieden.</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>Gar nicht</translation>
    </message>
    <message>
        <source>Offer a fourth set when two weeks went well</source>
        <translation>Nach zwei guten Wochen einen vierten Satz anbieten</translation>
    </message>
    <message>
        <source>Offer a longer break</source>
        <translation>Längere Pause anbieten</translation>
    </message>
    <message>
        <source>Offer a stretch</source>
        <translation>Dehnpause anbieten</translation>
    </message>
    <message>
        <source>Offer breaks</source>
        <translation>Pausen anbieten</translation>
    </message>
    <message>
        <source>Offer breaks in working hours only</source>
        <translation>Pausen nur in der Arbeitszeit anbieten</translation>
    </message>
    <message>
        <source>Offer strength sessions</source>
        <translation>Krafttraining anbieten</translation>
    </message>
    <message>
        <source>Offered from</source>
        <translation>Angeboten ab</translation>
    </message>
    <message>
        <source>On a day with a meeting and lunch that makes {count}, none of them in the meeting.</source>
        <translation>An einem Tag mit Meeting und Mittagessen ergibt das {count}, keine davon im Meeting.</translation>
    </message>
    <message>
        <source>On a day with a meeting and lunch that makes {count}.</source>
        <translation>An einem Tag mit Meeting und Mittagessen ergibt das {count}.</translation>
    </message>
    <message>
        <source>On which screen</source>
        <translation>Auf welchem Bildschirm</translation>
    </message>
    <message>
        <source>One click takes the middle one; the arrow beside it has the others.</source>
        <translation>Ein Klick nimmt die mittlere, der Pfeil daneben zeigt die anderen.</translation>
    </message>
    <message>
        <source>Only time at the desk counts.</source>
        <translation>Nur Zeit am Schreibtisch zählt.</translation>
    </message>
    <message>
        <source>Only where you chose nothing.</source>
        <translation>Nur, wenn du nichts gewählt hast.</translation>
    </message>
    <message>
        <source>Ours: the source gives no rest.</source>
        <translation>Von uns: Die Quelle nennt keine Ruhe.</translation>
    </message>
    <message>
        <source>Ours: the source gives no tempo.</source>
        <translation>Von uns: Die Quelle nennt kein Tempo.</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Pause music and films during a guided break</source>
        <translation>Musik und Filme in geführten Pausen anhalten</translation>
    </message>
    <message>
        <source>Play sounds</source>
        <translation>Töne abspielen</translation>
    </message>
    <message>
        <source>Porcelain</source>
        <translation>Porzellan</translation>
    </message>
    <message>
        <source>Posture cues</source>
        <translation>Haltungstipps</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Anwesenheit</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>Reduziert</translation>
    </message>
    <message>
        <source>Remind me to change my position</source>
        <translation>An den Wechsel der Haltung erinnern</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Repetitions of an exercise that names none</source>
        <translation>Wiederholungen einer Übung, die keine nennt</translation>
    </message>
    <message>
        <source>Reset to the usual</source>
        <translation>Auf Standard zurücksetzen</translation>
    </message>
    <message>
        <source>Rest between two sets</source>
        <translation>Pause zwischen zwei Sätzen</translation>
    </message>
    <message>
        <source>Same as system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Sand</source>
        <translation>Sand</translation>
    </message>
    <message>
        <source>Sets of an exercise that names none</source>
        <translation>Sätze einer Übung, die keine nennt</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Kurz</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Noch einmal zeigen</translation>
    </message>
    <message>
        <source>Show all settings</source>
        <translation>Alle Einstellungen zeigen</translation>
    </message>
    <message>
        <source>Show posture cues</source>
        <translation>Haltungstipps zeigen</translation>
    </message>
    <message>
        <source>Silver</source>
        <translation>Silber</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>So that a break comes as no surprise.</source>
        <translation>Damit dich keine Pause überrascht.</translation>
    </message>
    <message>
        <source>So that nothing asks twice.</source>
        <translation>Damit nichts zweimal fragt.</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Speak numbers and names</source>
        <translation>Zahlen und Namen ansagen</translation>
    </message>
    <message>
        <source>Sportswear</source>
        <translation>Sportkleidung</translation>
    </message>
    <message>
        <source>Stands in the file; nobody checks it.</source>
        <translation>Steht in der Datei; niemand prüft es.</translation>
    </message>
    <message>
        <source>Start DeskCoach when you log in</source>
        <translation>DeskCoach beim Anmelden starten</translation>
    </message>
    <message>
        <source>Start-up</source>
        <translation>Autostart</translation>
    </message>
    <message>
        <source>Steadily</source>
        <translation>Beharrlich</translation>
    </message>
    <message>
        <source>Strength sessions</source>
        <translation>Krafttraining</translation>
    </message>
    <message>
        <source>Stretches in breaks</source>
        <translation>Dehnungen in Pausen</translation>
    </message>
    <message>
        <source>Stretches you take turns with</source>
        <translation>Dehnungen, die sich abwechseln</translation>
    </message>
    <message>
        <source>Such as 09:00-12:30, 13:15-18:00 or 22:00-06:00</source>
        <translation>Etwa 09:00-12:30, 13:15-18:00 oder 22:00-06:00</translation>
    </message>
    <message>
        <source>Such as 09:00-12:30, 13:15-18:00.</source>
        <translation>Etwa 09:00-12:30, 13:15-18:00.</translation>
    </message>
    <message>
        <source>Such as code, org.kde.kate</source>
        <translation>Zum Beispiel code, org.kde.kate</translation>
    </message>
    <message>
        <source>T-shirt</source>
        <translation>T-Shirt</translation>
    </message>
    <message>
        <source>Tempo, at the top</source>
        <translation>Tempo, oben gehalten</translation>
    </message>
    <message>
        <source>Tempo, on the way down</source>
        <translation>Tempo nach unten</translation>
    </message>
    <message>
        <source>Tempo, on the way up</source>
        <translation>Tempo nach oben</translation>
    </message>
    <message>
        <source>The card as the next one looks</source>
        <translation>Die Karte, wie die nächste aussieht</translation>
    </message>
    <message>
        <source>The card, cues and stretches; with the pointer where it is not connected.</source>
        <translation>Karte, Hinweise und Dehnungen; ist er nicht angeschlossen: mit dem Mauszeiger.</translation>
    </message>
    <message>
        <source>The colour of its hair</source>
        <translation>Haarfarbe der Figur</translation>
    </message>
    <message>
        <source>The figure&apos;s hair</source>
        <translation>Haare der Figur</translation>
    </message>
    <message>
        <source>The figure&apos;s skin</source>
        <translation>Haut der Figur</translation>
    </message>
    <message>
        <source>The first day of your week</source>
        <translation>Der erste Tag deiner Woche</translation>
    </message>
    <message>
        <source>The first steps</source>
        <translation>Die ersten Schritte</translation>
    </message>
    <message>
        <source>The hour at which a new day begins</source>
        <translation>Stunde, zu der ein neuer Tag beginnt</translation>
    </message>
    <message>
        <source>The longer break</source>
        <translation>Die längere Pause</translation>
    </message>
    <message>
        <source>The stretch</source>
        <translation>Die Dehnpause</translation>
    </message>
    <message>
        <source>Their names, such as code, org.kde.kate.</source>
        <translation>Ihre Namen, zum Beispiel code, org.kde.kate.</translation>
    </message>
    <message>
        <source>Then it waits in the tray icon.</source>
        <translation>Dann wartet sie im Symbol der Leiste.</translation>
    </message>
    <message>
        <source>Then the break comes, typing or not.</source>
        <translation>Dann kommt die Pause, auch wenn du tippst.</translation>
    </message>
    <message>
        <source>These always listen; they do not hold</source>
        <translation>Diese hören immer zu; sie halten nicht zurück</translation>
    </message>
    <message>
        <source>Time at the desk before a longer break</source>
        <translation>Zeit am Schreibtisch bis zur längeren Pause</translation>
    </message>
    <message>
        <source>Time at the desk before a stretch</source>
        <translation>Zeit am Schreibtisch bis zur Dehnpause</translation>
    </message>
    <message>
        <source>Time at the desk between two cues</source>
        <translation>Zeit am Schreibtisch zwischen zwei Tipps</translation>
    </message>
    <message>
        <source>Time at the desk in one position</source>
        <translation>Zeit am Schreibtisch in einer Haltung</translation>
    </message>
    <message>
        <source>Time at the keyboard, not on the clock.</source>
        <translation>Zeit an der Tastatur, nicht auf der Uhr.</translation>
    </message>
    <message>
        <source>To stand up, or to sit down again.</source>
        <translation>Zum Aufstehen, oder um dich wieder zu setzen.</translation>
    </message>
    <message>
        <source>Top left</source>
        <translation>Oben links</translation>
    </message>
    <message>
        <source>Top right</source>
        <translation>Oben rechts</translation>
    </message>
    <message>
        <source>Try one word of it, such as sound or break.</source>
        <translation>Versuch ein Wort daraus, etwa Ton oder Pause.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Unit of loads</source>
        <translation>Einheit der Gewichte</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>Wait at most</source>
        <translation>Höchstens warten</translation>
    </message>
    <message>
        <source>Wait for this long a pause in typing</source>
        <translation>So lange Tipppause abwarten</translation>
    </message>
    <message>
        <source>What DeskCoach is, your rhythm, and a break to try.</source>
        <translation>Was DeskCoach ist, dein Rhythmus und eine Pause zum Ausprobieren.</translation>
    </message>
    <message>
        <source>What others may do with it</source>
        <translation>Was andere damit dürfen</translation>
    </message>
    <message>
        <source>What the figure wears</source>
        <translation>Kleidung der Figur</translation>
    </message>
    <message>
        <source>What the stretches leave of it is a walk.</source>
        <translation>Was die Dehnungen übrig lassen, ist ein Spaziergang.</translation>
    </message>
    <message>
        <source>What you hand on</source>
        <translation>Was du weitergibst</translation>
    </message>
    <message>
        <source>When a break is put off, ask again in</source>
        <translation>Eine verschobene Pause kommt wieder in</translation>
    </message>
    <message>
        <source>When you watch or present</source>
        <translation>Wenn du zusiehst oder vorführst</translation>
    </message>
    <message>
        <source>When you work on Friday</source>
        <translation>Wann du am Freitag arbeitest</translation>
    </message>
    <message>
        <source>When you work on Monday</source>
        <translation>Wann du am Montag arbeitest</translation>
    </message>
    <message>
        <source>When you work on Saturday</source>
        <translation>Wann du am Samstag arbeitest</translation>
    </message>
    <message>
        <source>When you work on Sunday</source>
        <translation>Wann du am Sonntag arbeitest</translation>
    </message>
    <message>
        <source>When you work on Thursday</source>
        <translation>Wann du am Donnerstag arbeitest</translation>
    </message>
    <message>
        <source>When you work on Tuesday</source>
        <translation>Wann du am Dienstag arbeitest</translation>
    </message>
    <message>
        <source>When you work on Wednesday</source>
        <translation>Wann du am Mittwoch arbeitest</translation>
    </message>
    <message>
        <source>Where the card appears</source>
        <translation>Wo die Karte erscheint</translation>
    </message>
    <message>
        <source>While you watch or present something in it; steady typing in it is work.</source>
        <translation>Solange du darin etwas ansiehst oder vorführst; stetiges Tippen darin ist Arbeit.</translation>
    </message>
    <message>
        <source>Who counts</source>
        <translation>Wer zählt</translation>
    </message>
    <message>
        <source>Who made what you give away</source>
        <translation>Von wem ist, was du weggibst</translation>
    </message>
    <message>
        <source>Windows and cards grow with it.</source>
        <translation>Fenster und Karten wachsen mit.</translation>
    </message>
    <message>
        <source>With a moment to come back in between.</source>
        <translation>Dazwischen kommst du kurz zurück.</translation>
    </message>
    <message>
        <source>With the active window</source>
        <translation>Mit dem aktiven Fenster</translation>
    </message>
    <message>
        <source>With the pointer</source>
        <translation>Mit dem Mauszeiger</translation>
    </message>
    <message>
        <source>With these it is always a call</source>
        <translation>Bei diesen ist es immer ein Gespräch</translation>
    </message>
    <message>
        <source>With time to get into place.</source>
        <translation>Mit Zeit, dich bereitzumachen.</translation>
    </message>
    <message>
        <source>Without it, only longer breaks are left.</source>
        <translation>Ohne sie bleiben nur die längeren Pausen.</translation>
    </message>
    <message>
        <source>Working hours</source>
        <translation>Arbeitszeit</translation>
    </message>
    <message>
        <source>You can come back sooner at any time.</source>
        <translation>Du kannst jederzeit früher zurückkommen.</translation>
    </message>
    <message>
        <source>You count each rep</source>
        <translation>Du zählst selbst</translation>
    </message>
    <message>
        <source>You train on {days}, from {time}. Sets and repetitions are those of each exercise, with {rest} rest where it names none.</source>
        <translation>Du trainierst am {days} ab {time}. Sätze und Wiederholungen hat jede Übung selbst, und {rest} Pause, wo sie keine nennt.</translation>
    </message>
    <message>
        <source>Your days</source>
        <translation>Deine Tage</translation>
    </message>
    <message>
        <source>Your name on a report</source>
        <translation>Dein Name auf einem Bericht</translation>
    </message>
    <message>
        <source>Your organisation&apos;s default is {default}.</source>
        <translation>Die Vorgabe deiner Organisation ist {default}.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>{on} of {count}</source>
        <translation>{on} von {count}</translation>
    </message>
    <message>
        <source>{program}, with the microphone</source>
        <translation>{program}, mit dem Mikrofon</translation>
    </message>
    <message>
        <source>{screen} (not connected)</source>
        <translation>{screen} (nicht angeschlossen)</translation>
    </message>
    <message>
        <source>{what}: {before} → {now}</source>
        <translation>{what}: {before} → {now}</translation>
    </message>
    <message>
        <source>“{typed}” does not fit here. A number from {low} to {high} does.</source>
        <translation>„{typed}“ passt hier nicht. Eine Zahl von {low} bis {high} passt.</translation>
    </message>
    <message>
        <source>“{typed}” does not fit here. {example}</source>
        <translation>„{typed}“ passt hier nicht. {example}</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>A break about {time}</source>
        <translation>Eine Pause gegen {time}</translation>
    </message>
    <message>
        <source>A break waits for you</source>
        <translation>Eine Pause wartet auf dich</translation>
    </message>
    <message>
        <source>Another</source>
        <translation>Noch einer</translation>
    </message>
    <message>
        <source>As a list</source>
        <translation>Als Liste</translation>
    </message>
    <message>
        <source>As a ribbon</source>
        <translation>Als Band</translation>
    </message>
    <message>
        <source>Asks again at {time}</source>
        <translation>Fragt um {time} wieder</translation>
    </message>
    <message>
        <source>At the desk</source>
        <translation>Am Schreibtisch</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Away as long as a break takes, and the time begins anew.</source>
        <translation>So lange weg, wie eine Pause dauert, und die Zeit beginnt neu.</translation>
    </message>
    <message>
        <source>Break held</source>
        <translation>Pause wartet</translation>
    </message>
    <message>
        <source>Break now</source>
        <translation>Jetzt Pause</translation>
    </message>
    <message>
        <source>Breaks of your own count</source>
        <translation>Deine eigenen Pausen zählen</translation>
    </message>
    <message>
        <source>Breaks that you take will be listed here.</source>
        <translation>Pausen, die du machst, erscheinen hier.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>For a pause in your typing, and for the end of a call.</source>
        <translation>Auf eine Lücke beim Tippen und auf das Ende eines Anrufs.</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Gut zu wissen</translation>
    </message>
    <message>
        <source>Guided break</source>
        <translation>Geführte Pause</translation>
    </message>
    <message>
        <source>It carries on when you close this</source>
        <translation>DeskCoach läuft ohne Fenster weiter</translation>
    </message>
    <message>
        <source>Natural break</source>
        <translation>Eigene Pause</translation>
    </message>
    <message>
        <source>Next break</source>
        <translation>Nächste Pause</translation>
    </message>
    <message>
        <source>No breaks are switched on.</source>
        <translation>Keine Pausen eingeschaltet.</translation>
    </message>
    <message>
        <source>Nothing has been decided yet.</source>
        <translation>Bisher ist nichts entschieden.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Only time at the desk counts.</source>
        <translation>Nur die Zeit am Schreibtisch zählt.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Posture cue</source>
        <translation>Haltungstipp</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Starting DeskCoach again brings it back.</source>
        <translation>Starte DeskCoach noch einmal, dann ist es wieder da.</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Why? The last decisions</source>
        <translation>Warum? Die letzten Entscheidungen</translation>
    </message>
    <message>
        <source>You find DeskCoach beside the clock.</source>
        <translation>Du findest es neben der Uhr.</translation>
    </message>
    <message>
        <source>Your day so far</source>
        <translation>Dein Tag bisher</translation>
    </message>
    <message>
        <source>Your desktop shows no tray icons, so this window is where DeskCoach lives. Closing it leaves DeskCoach running; starting it again brings it back.</source>
        <translation>Dein Desktop zeigt keine Symbole im Infobereich, darum wohnt DeskCoach in diesem Fenster. Nach dem Schließen läuft DeskCoach weiter; ein neuer Start holt das Fenster zurück.</translation>
    </message>
    <message>
        <source>end of the pause</source>
        <translation>dann geht es weiter</translation>
    </message>
    <message>
        <source>in your break</source>
        <translation>in deiner Pause</translation>
    </message>
    <message numerus="yes">
        <source>minute(s)</source>
        <translation>
            <numerusform>Minute</numerusform>
            <numerusform>Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>when you like</source>
        <translation>wenn du magst</translation>
    </message>
    <message>
        <source>{start} to {end}: {what}, {length}</source>
        <translation>{start} bis {end}: {what}, {length}</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Break now</source>
        <translation>Jetzt Pause</translation>
    </message>
    <message>
        <source>In a meeting</source>
        <translation>Im Meeting</translation>
    </message>
    <message>
        <source>It is over</source>
        <translation>Ist vorbei</translation>
    </message>
    <message>
        <source>Longer break</source>
        <translation>Längere Pause</translation>
    </message>
    <message>
        <source>Open DeskCoach</source>
        <translation>DeskCoach öffnen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Quit DeskCoach</source>
        <translation>DeskCoach beenden</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Start session</source>
        <translation>Training starten</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>Dehnpause</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>Bis morgen</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Noted: a call</source>
        <translation>Notiert: ein Gespräch</translation>
    </message>
    <message>
        <source>Noted: always listens</source>
        <translation>Notiert: hört immer zu</translation>
    </message>
    <message>
        <source>Noted: breaks wait</source>
        <translation>Notiert: Pausen warten</translation>
    </message>
    <message>
        <source>Noted: work</source>
        <translation>Notiert: Arbeit</translation>
    </message>
    <message>
        <source>This is work</source>
        <translation>Das ist Arbeit</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n break(s) of your own</source>
        <translation>
            <numerusform>%n eigene Pause</numerusform>
            <numerusform>%n eigene Pausen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guided break(s)</source>
        <translation>
            <numerusform>%n geführte Pause</numerusform>
            <numerusform>%n geführte Pausen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>A break for you</source>
        <translation>Eine Pause für dich</translation>
    </message>
    <message>
        <source>A break is coming up</source>
        <translation>Gleich kommt eine Pause</translation>
    </message>
    <message>
        <source>A break is due</source>
        <translation>Eine Pause steht an</translation>
    </message>
    <message>
        <source>A break is on offer</source>
        <translation>Eine Pause wird angeboten</translation>
    </message>
    <message>
        <source>A break of your own</source>
        <translation>Eigene Pause</translation>
    </message>
    <message>
        <source>A few steps, a glass of water, a look outside</source>
        <translation>Ein paar Schritte, ein Glas Wasser, ein Blick nach draußen</translation>
    </message>
    <message>
        <source>A short walk</source>
        <translation>Ein paar Schritte</translation>
    </message>
    <message>
        <source>A soft chime tells you when to come back</source>
        <translation>Ein sanfter Klang sagt dir, wann du zurückkommst</translation>
    </message>
    <message>
        <source>About {time}</source>
        <translation>Etwa {time}</translation>
    </message>
    <message>
        <source>Asks again at {time}</source>
        <translation>Fragt um {time} wieder</translation>
    </message>
    <message>
        <source>Asks again later</source>
        <translation>Fragt später wieder</translation>
    </message>
    <message>
        <source>Away from the desk, {time}</source>
        <translation>Weg vom Schreibtisch, {time}</translation>
    </message>
    <message>
        <source>Both feet on the floor</source>
        <translation>Beide Füße auf den Boden</translation>
    </message>
    <message>
        <source>Change of position</source>
        <translation>Haltungswechsel</translation>
    </message>
    <message>
        <source>Change your position</source>
        <translation>Wechsle die Haltung</translation>
    </message>
    <message>
        <source>Come back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Do not disturb has held your breaks since {time}</source>
        <translation>„Nicht stören“ hält deine Pausen seit {time} zurück</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gemacht</translation>
    </message>
    <message>
        <source>Each stretch once, then a few steps away from the desk.</source>
        <translation>Jede Dehnung einmal, dann ein paar Schritte weg vom Schreibtisch.</translation>
    </message>
    <message>
        <source>Ease in</source>
        <translation>In die Dehnung</translation>
    </message>
    <message>
        <source>From your own file</source>
        <translation>Aus deiner eigenen Datei</translation>
    </message>
    <message>
        <source>From your own file: {source}</source>
        <translation>Aus deiner eigenen Datei: {source}</translation>
    </message>
    <message>
        <source>Get ready</source>
        <translation>Bereit machen</translation>
    </message>
    <message>
        <source>Get up for a few steps. Stretches wait until you have been seen.</source>
        <translation>Steh für ein paar Schritte auf. Dehnungen warten, bis du untersucht wurdest.</translation>
    </message>
    <message>
        <source>Hands free: it counts, and rests by itself.</source>
        <translation>Hände frei: DeskCoach zählt und startet jede Satzpause.</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Halten</translation>
    </message>
    <message>
        <source>In a guided break</source>
        <translation>In einer geführten Pause</translation>
    </message>
    <message>
        <source>Lean back for a moment.</source>
        <translation>Lehn dich kurz zurück.</translation>
    </message>
    <message>
        <source>Let it carry you.</source>
        <translation>Lass dich von ihm tragen.</translation>
    </message>
    <message>
        <source>Let your neck be long.</source>
        <translation>Lass den Nacken lang werden.</translation>
    </message>
    <message>
        <source>Let your shoulders drop</source>
        <translation>Lass die Schultern sinken</translation>
    </message>
    <message>
        <source>Longer break</source>
        <translation>Längere Pause</translation>
    </message>
    <message>
        <source>Look into the distance</source>
        <translation>Schau in die Ferne</translation>
    </message>
    <message>
        <source>Next break about {time}</source>
        <translation>Nächste Pause gegen {time}</translation>
    </message>
    <message>
        <source>Next break in less than a minute</source>
        <translation>Nächste Pause in weniger als einer Minute</translation>
    </message>
    <message>
        <source>Next break in {time}</source>
        <translation>Nächste Pause in {time}</translation>
    </message>
    <message>
        <source>No breaks are switched on</source>
        <translation>Keine Pausen eingeschaltet</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Ohne Antwort</translation>
    </message>
    <message>
        <source>Only as far as feels comfortable</source>
        <translation>Nur so weit, wie es angenehm ist</translation>
    </message>
    <message>
        <source>Part done</source>
        <translation>Teils gemacht</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Paused until {time}</source>
        <translation>Angehalten bis {time}</translation>
    </message>
    <message>
        <source>Posture cue</source>
        <translation>Haltungstipp</translation>
    </message>
    <message>
        <source>Put off for {time}</source>
        <translation>Um {time} verschoben</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>Ruhe</translation>
    </message>
    <message>
        <source>Rested. The next stretch begins when you do</source>
        <translation>Ausgeruht. Die Zeit zählt, sobald du weitermachst</translation>
    </message>
    <message>
        <source>Sit back in your chair</source>
        <translation>Lehn dich im Stuhl an</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Slowly, at your own pace</source>
        <translation>Langsam, in deinem Tempo</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>Quelle: {source}</translation>
    </message>
    <message>
        <source>Stand if you sat, sit if you stood.</source>
        <translation>Steh auf, wenn du saßest; setz dich, wenn du standest.</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>Dehnpause</translation>
    </message>
    <message>
        <source>Stretch, then walk</source>
        <translation>Dehnen, dann gehen</translation>
    </message>
    <message>
        <source>Take your time to get into place</source>
        <translation>Komm in Ruhe in Position</translation>
    </message>
    <message>
        <source>The other way for a while.</source>
        <translation>Eine Weile anders herum.</translation>
    </message>
    <message>
        <source>Then sit another way.</source>
        <translation>Setz dich dann anders hin.</translation>
    </message>
    <message>
        <source>Up or down with your desk</source>
        <translation>Tisch hoch oder herunter</translation>
    </message>
    <message>
        <source>Waiting: {reasons}</source>
        <translation>Wartet: {reasons}</translation>
    </message>
    <message>
        <source>Walk</source>
        <translation>Gehen</translation>
    </message>
    <message>
        <source>Working, you have just begun</source>
        <translation>Bei der Arbeit, seit eben</translation>
    </message>
    <message>
        <source>Working, {time} since your last break</source>
        <translation>Du arbeitest, {time} seit der letzten Pause</translation>
    </message>
    <message>
        <source>You are away</source>
        <translation>Du bist weg</translation>
    </message>
    <message>
        <source>Your day is just beginning.</source>
        <translation>Dein Tag fängt gerade erst an.</translation>
    </message>
    <message>
        <source>Your strength session</source>
        <translation>Dein Krafttraining</translation>
    </message>
    <message>
        <source>bent over</source>
        <translation>vorgebeugt</translation>
    </message>
    <message>
        <source>kneeling</source>
        <translation>kniend</translation>
    </message>
    <message>
        <source>lying face down</source>
        <translation>in Bauchlage</translation>
    </message>
    <message>
        <source>lying face up</source>
        <translation>auf dem Rücken liegend</translation>
    </message>
    <message>
        <source>lying on one side</source>
        <translation>auf der Seite liegend</translation>
    </message>
    <message>
        <source>on all fours</source>
        <translation>im Vierfüßlerstand</translation>
    </message>
    <message>
        <source>reviewed {month}</source>
        <translation>geprüft {month}</translation>
    </message>
    <message>
        <source>seated</source>
        <translation>im Sitzen</translation>
    </message>
    <message>
        <source>standing</source>
        <translation>im Stehen</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>{count} h</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>{count} s</translation>
    </message>
    <message>
        <source>{day} is one of your days</source>
        <translation>{day} ist einer deiner Trainingstage</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} min {seconds} s</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}: {value}</translation>
    </message>
    <message>
        <source>{time} without a longer break</source>
        <translation>{time} ohne längere Pause</translation>
    </message>
    <message>
        <source>{time} without a real break</source>
        <translation>{time} ohne echte Pause</translation>
    </message>
</context>
</TS>
