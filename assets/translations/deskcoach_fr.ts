<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Card</name>
    <message>
        <source>A break is coming up</source>
        <translation>Une pause approche</translation>
    </message>
    <message>
        <source>Ask again at another time</source>
        <translation>Rappel à un autre moment</translation>
    </message>
    <message>
        <source>Ask again in</source>
        <translation>Rappel dans</translation>
    </message>
    <message>
        <source>Ask again in {duration}</source>
        <translation>Rappel dans {duration}</translation>
    </message>
    <message>
        <source>Asked once. Change it later under Presence.</source>
        <translation>Demandé une seule fois. Modifiable sous «&#x202f;Présence&#x202f;».</translation>
    </message>
    <message>
        <source>DeskCoach asks</source>
        <translation>DeskCoach demande</translation>
    </message>
    <message>
        <source>DeskCoach break</source>
        <translation>Pause DeskCoach</translation>
    </message>
    <message>
        <source>In {duration}</source>
        <translation>Dans {duration}</translation>
    </message>
    <message>
        <source>Is this a call?</source>
        <translation>Est-ce un appel&#x202f;?</translation>
    </message>
    <message>
        <source>It always listens</source>
        <translation>Il écoute toujours</translation>
    </message>
    <message>
        <source>It is a call</source>
        <translation>C’est un appel</translation>
    </message>
    <message>
        <source>Just to try it</source>
        <translation>Juste pour essayer</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Passer</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>Start now</source>
        <translation>Commencer maintenant</translation>
    </message>
    <message>
        <source>{program} listens</source>
        <translation>{program} écoute</translation>
    </message>
</context>
<context>
    <name>Data</name>
    <message numerus="yes">
        <source>%n break(s)</source>
        <translation>
            <numerusform>%n pause</numerusform>
            <numerusform>%n pauses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dose(s) of exercises</source>
        <translation>
            <numerusform>%n dose d’exercice</numerusform>
            <numerusform>%n doses d’exercices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exercise(s) of your own</source>
        <translation>
            <numerusform>%n exercice à vous</numerusform>
            <numerusform>%n exercices à vous</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation>
            <numerusform>%n figure</numerusform>
            <numerusform>%n figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) of deleted exercises</source>
        <translation>
            <numerusform>%n nom d’exercice supprimé</numerusform>
            <numerusform>%n noms d’exercices supprimés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) of pain</source>
        <translation>
            <numerusform>%n note de douleur</numerusform>
            <numerusform>%n notes de douleur</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n séance</numerusform>
            <numerusform>%n séances</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set(s)</source>
        <translation>
            <numerusform>%n série</numerusform>
            <numerusform>%n séries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set(s) taken out again.</source>
        <translation>
            <numerusform>%n série retirée.</numerusform>
            <numerusform>%n séries retirées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s)</source>
        <translation>
            <numerusform>%n réglage</numerusform>
            <numerusform>%n réglages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unfinished exercise(s)</source>
        <translation>
            <numerusform>%n exercice inachevé</numerusform>
            <numerusform>%n exercices inachevés</numerusform>
        </translation>
    </message>
    <message>
        <source>A backup of everything, a table, a page for your physio, your plan.</source>
        <translation>Une sauvegarde de tout, un tableau, une page pour votre kiné, votre plan.</translation>
    </message>
    <message>
        <source>A backup up to {day}.</source>
        <translation>Une sauvegarde jusqu’au {day}.</translation>
    </message>
    <message>
        <source>All backups that DeskCoach keeps go as well.</source>
        <translation>Les sauvegardes que DeskCoach conserve sont supprimées aussi.</translation>
    </message>
    <message>
        <source>An older one</source>
        <translation>Une plus ancienne</translation>
    </message>
    <message>
        <source>Backups by DeskCoach</source>
        <translation>Sauvegardes de DeskCoach</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Choisir une sauvegarde</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Choisir un fichier</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>Tout supprimer</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Supprimer définitivement</translation>
    </message>
    <message>
        <source>Delete these days</source>
        <translation>Supprimer ces jours</translation>
    </message>
    <message>
        <source>Deleted for good.</source>
        <translation>Suppression définitive terminée.</translation>
    </message>
    <message>
        <source>Different from yours</source>
        <translation>Différences avec votre journal</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Emporter vos données</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>From another app</source>
        <translation>Depuis une autre application</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Les garder</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Laisser</translation>
    </message>
    <message>
        <source>Looking at it: {share} %</source>
        <translation>Lecture en cours : {share} %</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveautés</translation>
    </message>
    <message>
        <source>Nothing is added twice. You see first what it would do.</source>
        <translation>Rien n’est ajouté deux fois. Vous voyez d’abord le résultat.</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurer une sauvegarde</translation>
    </message>
    <message>
        <source>Sets of Hevy, Strong, FitNotes or wger. You see first what is what.</source>
        <translation>Séries de Hevy, Strong, FitNotes ou wger. Vous voyez d’abord à quoi tout correspond.</translation>
    </message>
    <message>
        <source>Settings that you chose here stay, unless the file counts.</source>
        <translation>Les réglages que vous avez choisis ici restent, sauf si le fichier prime.</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Take it in, the file counts</source>
        <translation>Ajouter, le fichier prime</translation>
    </message>
    <message>
        <source>Take them out again</source>
        <translation>Les retirer</translation>
    </message>
    <message>
        <source>Taken in on {day}: {sets}, {first} to {last}.</source>
        <translation>Repris le {day} : {sets}, du {first} au {last}.</translation>
    </message>
    <message>
        <source>Taken in.</source>
        <translation>Sauvegarde ajoutée.</translation>
    </message>
    <message>
        <source>Taking it in: {share} %</source>
        <translation>Reprise en cours : {share} %</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>Il n’y a pas encore de sauvegarde.</translation>
    </message>
    <message>
        <source>There is no import to undo.</source>
        <translation>Il n’y a aucun import à annuler.</translation>
    </message>
    <message>
        <source>To be deleted, with your plan and check</source>
        <translation>À supprimer, avec votre plan et la vérification</translation>
    </message>
    <message>
        <source>To be deleted, {first} to {last}</source>
        <translation>À supprimer, du {first} au {last}</translation>
    </message>
    <message>
        <source>Undo an import</source>
        <translation>Annuler un import</translation>
    </message>
    <message>
        <source>Where your data lives</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>Yes, delete for good</source>
        <translation>Oui, supprimer</translation>
    </message>
    <message>
        <source>You have all of it already.</source>
        <translation>Vous avez déjà tout.</translation>
    </message>
    <message>
        <source>Your log, with backups of the last days, weeks and months</source>
        <translation>Votre journal, avec des sauvegardes des derniers jours, semaines et mois</translation>
    </message>
    <message>
        <source>Your own exercises</source>
        <translation>Vos propres exercices</translation>
    </message>
    <message>
        <source>Your settings</source>
        <translation>Vos réglages</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>to</source>
        <translation>à</translation>
    </message>
    <message>
        <source>your plan and check</source>
        <translation>votre plan et la vérification</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>d MMM</source>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <translation>ddd d MMM yyyy</translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message>
        <source>Friday</source>
        <translation>vendredi</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>lundi</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>samedi</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>dimanche</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>jeudi</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>mardi</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>mercredi</translation>
    </message>
</context>
<context>
    <name>Endings</name>
    <message>
        <source>do not disturb had held for as long as you allow</source>
        <translation>le mode «&#x202f;ne pas déranger&#x202f;» a retenu aussi longtemps que vous le permettez</translation>
    </message>
    <message>
        <source>do not disturb was switched off</source>
        <translation>le mode «&#x202f;ne pas déranger&#x202f;» a été désactivé</translation>
    </message>
    <message>
        <source>no window filled the screen any more</source>
        <translation>plus aucune fenêtre n’était en plein écran</translation>
    </message>
    <message>
        <source>the call ended</source>
        <translation>l’appel a pris fin</translation>
    </message>
    <message>
        <source>the meeting ended</source>
        <translation>la réunion a pris fin</translation>
    </message>
    <message>
        <source>the offer of a session ended</source>
        <translation>la proposition d’une séance a pris fin</translation>
    </message>
    <message>
        <source>the pause ended</source>
        <translation>la suspension a pris fin</translation>
    </message>
    <message>
        <source>the screen was no longer shared</source>
        <translation>l’écran n’a plus été partagé</translation>
    </message>
    <message>
        <source>the strength session did not begin</source>
        <translation>la séance de renforcement n’a pas commencé</translation>
    </message>
    <message>
        <source>the strength session ended</source>
        <translation>la séance de renforcement a pris fin</translation>
    </message>
    <message>
        <source>what you watched or played ended</source>
        <translation>ce que vous regardiez ou jouiez a pris fin</translation>
    </message>
    <message>
        <source>your holiday was over</source>
        <translation>vos vacances ont pris fin</translation>
    </message>
    <message>
        <source>your working hours began</source>
        <translation>vos heures de travail ont commencé</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message numerus="yes">
        <source>%n cannot be read</source>
        <translation>
            <numerusform>%n illisible</numerusform>
            <numerusform>%n illisibles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exercise(s)</source>
        <translation>
            <numerusform>%n exercice</numerusform>
            <numerusform>%n exercices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n here already</source>
        <translation>
            <numerusform>%n déjà là</numerusform>
            <numerusform>%n déjà là</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out by you</source>
        <translation>
            <numerusform>%n laissée de côté</numerusform>
            <numerusform>%n laissées de côté</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set(s)</source>
        <translation>
            <numerusform>%n série</numerusform>
            <numerusform>%n séries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set(s) taken in.</source>
        <translation>
            <numerusform>%n série reprise.</numerusform>
            <numerusform>%n séries reprises.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken</source>
        <translation>
            <numerusform>%n reprise</numerusform>
            <numerusform>%n reprises</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to confirm</source>
        <translation>
            <numerusform>%n à confirmer</numerusform>
            <numerusform>%n à confirmer</numerusform>
        </translation>
    </message>
    <message>
        <source>Add to it</source>
        <translation>L’y ajouter</translation>
    </message>
    <message>
        <source>Another exercise</source>
        <translation>Un autre exercice</translation>
    </message>
    <message>
        <source>As last time</source>
        <translation>Comme la dernière fois</translation>
    </message>
    <message>
        <source>At home</source>
        <translation>À la maison</translation>
    </message>
    <message>
        <source>At the gym</source>
        <translation>À la salle</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copié.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Day first</source>
        <translation>Jour d’abord</translation>
    </message>
    <message>
        <source>Done elsewhere</source>
        <translation>Fait ailleurs</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Ailleurs</translation>
    </message>
    <message>
        <source>English</source>
        <translation>anglais</translation>
    </message>
    <message>
        <source>Enter at least one set.</source>
        <translation>Saisissez au moins une série.</translation>
    </message>
    <message>
        <source>French</source>
        <translation>français</translation>
    </message>
    <message>
        <source>From {app}</source>
        <translation>Depuis {app}</translation>
    </message>
    <message>
        <source>German</source>
        <translation>allemand</translation>
    </message>
    <message>
        <source>How it is read</source>
        <translation>Comment il est lu</translation>
    </message>
    <message>
        <source>If you like. 0 is none, 10 the worst.</source>
        <translation>Si vous voulez. 0 : aucune, 10 : la pire.</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>Avec vos propres mots</translation>
    </message>
    <message>
        <source>It counts like any session and is marked as entered by hand. You can change it later.</source>
        <translation>Elle compte comme toute séance et est marquée comme saisie à la main. Vous pourrez la modifier.</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Garder les deux</translation>
    </message>
    <message>
        <source>Kept: {count} sets, {day}.</source>
        <translation>Enregistré : {count} séries, {day}.</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Laisser de côté</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Gauche</translation>
    </message>
    <message>
        <source>Month first</source>
        <translation>Mois d’abord</translation>
    </message>
    <message>
        <source>New: {name}</source>
        <translation>Nouveau : {name}</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Nothing is written yet. After that, Undo is in Data and privacy and takes out just these sets.</source>
        <translation>Rien n’est encore écrit. Ensuite, l’annulation se trouve dans Données et vie privée et ne retire que ces séries.</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Rien de nouveau</translation>
    </message>
    <message>
        <source>One more set</source>
        <translation>Une série de plus</translation>
    </message>
    <message>
        <source>Pain after</source>
        <translation>Douleur après</translation>
    </message>
    <message>
        <source>Reading it</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Droite</translation>
    </message>
    <message>
        <source>Row {row}</source>
        <translation>Ligne {row}</translation>
    </message>
    <message>
        <source>Rows that stay out: {count}</source>
        <translation>Lignes qui restent dehors : {count}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Set {number}</source>
        <translation>Série {number}</translation>
    </message>
    <message>
        <source>Single exercises</source>
        <translation>Exercices isolés</translation>
    </message>
    <message>
        <source>Stopped half way: nothing was written.</source>
        <translation>Arrêté en cours de route : rien n’a été écrit.</translation>
    </message>
    <message numerus="yes">
        <source>Take in %n set(s)</source>
        <translation>
            <numerusform>Reprendre %n série</numerusform>
            <numerusform>Reprendre %n séries</numerusform>
        </translation>
    </message>
    <message>
        <source>Taking it in</source>
        <translation>Reprise</translation>
    </message>
    <message>
        <source>That time has not been yet.</source>
        <translation>Ce moment n’est pas encore passé.</translation>
    </message>
    <message>
        <source>There is a session on {day} at {time} already. Add to it, or keep both?</source>
        <translation>Il y a déjà une séance le {day} à {time}. L’y ajouter ou garder les deux ?</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Type repetitions, or repetitions and weight: 9x8</source>
        <translation>Tapez des répétitions, ou répétitions et poids : 9x8</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>What is what?</source>
        <translation>Qu’est-ce que c’est ?</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>illisibles</translation>
    </message>
    <message>
        <source>here already</source>
        <translation>déjà là</translation>
    </message>
    <message>
        <source>kilograms</source>
        <translation>kilogrammes</translation>
    </message>
    <message>
        <source>last time {sets}</source>
        <translation>la dernière fois {sets}</translation>
    </message>
    <message>
        <source>left out by you</source>
        <translation>laissées de côté</translation>
    </message>
    <message>
        <source>new. What this file has is here already.</source>
        <translation>à ajouter : ce que contient ce fichier est déjà là.</translation>
    </message>
    <message>
        <source>of {count} rows can come in</source>
        <translation>sur {count} lignes peuvent être reprises</translation>
    </message>
    <message>
        <source>pounds</source>
        <translation>livres</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>reprises</translation>
    </message>
    <message>
        <source>{doing}: {share} %</source>
        <translation>{doing} : {share} %</translation>
    </message>
    <message>
        <source>{exercises}, {guesses}</source>
        <translation>{exercises}, {guesses}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>du {first} au {last}</translation>
    </message>
    <message>
        <source>{name}?</source>
        <translation>{name} ?</translation>
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
        <translation>{theirs} : {ours} ?</translation>
    </message>
</context>
<context>
    <name>Exercises</name>
    <message>
        <source>Back extensions</source>
        <translation>Extension du dos</translation>
    </message>
    <message>
        <source>Begin with a weight that feels light.</source>
        <translation>Commencez par un poids qui vous semble léger.</translation>
    </message>
    <message>
        <source>Bend your elbows a little, or stay seated.</source>
        <translation>Pliez un peu les coudes, ou restez sur votre chaise.</translation>
    </message>
    <message>
        <source>Bent-over dumbbell row</source>
        <translation>Tirage haltères buste penché</translation>
    </message>
    <message>
        <source>Breathe while you hold, then come up slowly.</source>
        <translation>Respirez pendant le maintien, puis redressez-vous lentement.</translation>
    </message>
    <message>
        <source>Breathe while you hold, then let your arms sink.</source>
        <translation>Respirez pendant le maintien, puis laissez descendre les bras.</translation>
    </message>
    <message>
        <source>Breathe while you hold, then lower your arms slowly.</source>
        <translation>Respirez pendant le maintien, puis baissez lentement les bras.</translation>
    </message>
    <message>
        <source>Cobra stretch</source>
        <translation>Étirement du cobra</translation>
    </message>
    <message>
        <source>Come down slowly.</source>
        <translation>Redescendez lentement.</translation>
    </message>
    <message>
        <source>Draw your elbows up behind you.</source>
        <translation>Tirez les coudes vers l’arrière et vers le haut.</translation>
    </message>
    <message>
        <source>Grow as tall as you comfortably can.</source>
        <translation>Grandissez-vous autant que cela reste confortable.</translation>
    </message>
    <message>
        <source>Hinge at your hips, then row the weights up.</source>
        <translation>Penchez le buste depuis les hanches, puis tirez les haltères.</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Tenir</translation>
    </message>
    <message>
        <source>Hold a towel between your hands if they do not meet.</source>
        <translation>Tenez une serviette si vos mains ne se rejoignent pas.</translation>
    </message>
    <message>
        <source>Hold one dumbbell per hand, feet below your hips.</source>
        <translation>Prenez un haltère dans chaque main, pieds sous les hanches.</translation>
    </message>
    <message>
        <source>Join your hands behind you and raise them a little.</source>
        <translation>Joignez les mains dans le dos et levez-les un peu.</translation>
    </message>
    <message>
        <source>Keep to a range that feels easy.</source>
        <translation>Gardez une amplitude facile.</translation>
    </message>
    <message>
        <source>Keep your back long and your tummy firm.</source>
        <translation>Gardez le dos long et le ventre ferme.</translation>
    </message>
    <message>
        <source>Keep your neck long; let your head follow your chest.</source>
        <translation>Gardez la nuque longue&#x202f;; la tête suit la poitrine.</translation>
    </message>
    <message>
        <source>Lean back gently over your hands.</source>
        <translation>Penchez-vous doucement en arrière sur vos mains.</translation>
    </message>
    <message>
        <source>Lean back only a little, and look straight ahead.</source>
        <translation>Penchez-vous à peine en arrière, le regard droit devant.</translation>
    </message>
    <message>
        <source>Lean forward a little less.</source>
        <translation>Penchez-vous un peu moins en avant.</translation>
    </message>
    <message>
        <source>Let your elbows point upwards.</source>
        <translation>Laissez les coudes pointer vers le haut.</translation>
    </message>
    <message>
        <source>Let your shoulders, not your lower back, do the reaching.</source>
        <translation>Ce sont les épaules qui s’étirent, pas le bas du dos.</translation>
    </message>
    <message>
        <source>Lie face down, then lift arms and legs together.</source>
        <translation>À plat ventre, levez ensemble les bras et les jambes.</translation>
    </message>
    <message>
        <source>Lie face down, then press your chest up.</source>
        <translation>À plat ventre, poussez la poitrine vers le haut.</translation>
    </message>
    <message>
        <source>Lie on your front and reach your arms forward.</source>
        <translation>Allongez-vous sur le ventre, bras tendus devant vous.</translation>
    </message>
    <message>
        <source>Lie on your front with your hands beside your chest.</source>
        <translation>Allongez-vous sur le ventre, mains de chaque côté de la poitrine.</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>Lever</translation>
    </message>
    <message>
        <source>Lift less high.</source>
        <translation>Levez moins haut.</translation>
    </message>
    <message>
        <source>Lift only as high as feels easy.</source>
        <translation>Levez seulement tant que c’est facile.</translation>
    </message>
    <message>
        <source>Link your fingers and turn your palms to the ceiling.</source>
        <translation>Croisez les doigts et tournez les paumes vers le plafond.</translation>
    </message>
    <message>
        <source>Link your hands overhead and reach up.</source>
        <translation>Croisez les doigts au-dessus de la tête et étirez-vous.</translation>
    </message>
    <message>
        <source>Look ahead to the floor, neck long.</source>
        <translation>Regardez le sol devant vous, nuque longue.</translation>
    </message>
    <message>
        <source>Look at the floor, so your neck stays long.</source>
        <translation>Regardez le sol pour garder la nuque longue.</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>Baisser</translation>
    </message>
    <message>
        <source>Lower the weights slowly.</source>
        <translation>Baissez lentement les haltères.</translation>
    </message>
    <message>
        <source>Lower your chest slowly.</source>
        <translation>Baissez lentement la poitrine.</translation>
    </message>
    <message>
        <source>Pause at the top.</source>
        <translation>Marquez un arrêt en haut.</translation>
    </message>
    <message>
        <source>Press</source>
        <translation>Pousser</translation>
    </message>
    <message>
        <source>Press into your hands and raise your chest.</source>
        <translation>Poussez sur les mains et levez la poitrine.</translation>
    </message>
    <message>
        <source>Pull</source>
        <translation>Tirer</translation>
    </message>
    <message>
        <source>Raise only the upper body; leave your legs down.</source>
        <translation>Levez seulement le haut du corps, les jambes restent au sol.</translation>
    </message>
    <message>
        <source>Raise your arms slowly, a little way.</source>
        <translation>Levez les bras lentement, juste un peu.</translation>
    </message>
    <message>
        <source>Raise your arms, shoulders and long legs together.</source>
        <translation>Levez ensemble les bras, les épaules et les jambes tendues.</translation>
    </message>
    <message>
        <source>Reach your arms out, weights below your shoulders.</source>
        <translation>Tendez les bras, haltères sous les épaules.</translation>
    </message>
    <message>
        <source>Rest both palms on your lower back.</source>
        <translation>Posez les deux paumes sur le bas du dos.</translation>
    </message>
    <message>
        <source>Rest on your forearms and rise less high.</source>
        <translation>Appuyez-vous sur les avant-bras et montez moins haut.</translation>
    </message>
    <message>
        <source>Rise only as far as feels easy.</source>
        <translation>Montez seulement tant que c’est facile.</translation>
    </message>
    <message>
        <source>Row without dumbbells.</source>
        <translation>Faites le tirage sans haltères.</translation>
    </message>
    <message>
        <source>Shoulder extension one</source>
        <translation>Extension des épaules 1</translation>
    </message>
    <message>
        <source>Shoulder extension two</source>
        <translation>Extension des épaules 2</translation>
    </message>
    <message>
        <source>Sit tall and bring your feet side by side.</source>
        <translation>Grandissez-vous sur la chaise, pieds côte à côte.</translation>
    </message>
    <message>
        <source>Sitting back extensions</source>
        <translation>Extension du dos assis</translation>
    </message>
    <message>
        <source>Soften your knees and hinge at the hips.</source>
        <translation>Fléchissez un peu les genoux et penchez le buste depuis les hanches.</translation>
    </message>
    <message>
        <source>Stand up and make some room behind you.</source>
        <translation>Levez-vous et faites un peu de place derrière vous.</translation>
    </message>
    <message>
        <source>Stand up between sets to rest your back.</source>
        <translation>Redressez-vous entre les séries pour reposer le dos.</translation>
    </message>
    <message>
        <source>Stay for a few seconds.</source>
        <translation>Restez ainsi quelques secondes.</translation>
    </message>
    <message>
        <source>Stay upright while your arms come up.</source>
        <translation>Gardez le buste droit pendant que les bras montent.</translation>
    </message>
    <message>
        <source>Take both arms back and join your hands.</source>
        <translation>Amenez les deux bras en arrière et joignez les mains.</translation>
    </message>
    <message>
        <source>Take your arms up over your head.</source>
        <translation>Levez les bras au-dessus de la tête.</translation>
    </message>
    <message>
        <source>The source gives no hold time.</source>
        <translation>La source ne donne pas de durée de maintien.</translation>
    </message>
    <message>
        <source>The source gives no hold; the second is ours.</source>
        <translation>La source ne donne pas de maintien&#x202f;; la seconde vient de nous.</translation>
    </message>
    <message>
        <source>The source gives no number here, only a few seconds; this one is ours.</source>
        <translation>La source dit de tenir quelques secondes&#x202f;; le nombre vient de nous.</translation>
    </message>
    <message>
        <source>The source gives no number of rounds.</source>
        <translation>La source ne donne pas de nombre de tours.</translation>
    </message>
    <message>
        <source>The source gives no rest time.</source>
        <translation>La source ne donne pas de temps de repos.</translation>
    </message>
    <message>
        <source>The source gives no tempo.</source>
        <translation>La source ne donne pas de tempo.</translation>
    </message>
    <message>
        <source>The source says 3 to 4 sets.</source>
        <translation>La source indique 3 à 4 séries.</translation>
    </message>
    <message>
        <source>The source says to hold for a moment; the seconds are ours.</source>
        <translation>La source dit de tenir un instant&#x202f;; les secondes viennent de nous.</translation>
    </message>
    <message>
        <source>The steps are said in our own words. Breathing, pace and comfort are ours, and so are hold, rest, tempo, cautions and easier ways.</source>
        <translation>Les étapes sont dites avec nos mots. Respiration, allure et confort viennent de nous, tout comme maintien, repos, tempo, précautions et variantes plus faciles.</translation>
    </message>
    <message>
        <source>Tighten your tummy.</source>
        <translation>Contractez le ventre.</translation>
    </message>
    <message>
        <source>Tip backwards over your palms, as far as is comfortable.</source>
        <translation>Basculez en arrière sur vos paumes, tant que c’est confortable.</translation>
    </message>
    <message>
        <source>Use a chair that stands firmly.</source>
        <translation>Prenez une chaise bien stable.</translation>
    </message>
    <message>
        <source>You feel a gentle stretch along your lower back.</source>
        <translation>Vous sentez un étirement doux dans le bas du dos.</translation>
    </message>
    <message>
        <source>You feel a stretch through your shoulders.</source>
        <translation>Vous sentez un étirement dans les épaules.</translation>
    </message>
    <message>
        <source>You feel the muscles along your back at work.</source>
        <translation>Vous sentez travailler les muscles du dos.</translation>
    </message>
    <message>
        <source>You feel the tightness in your shoulders let go.</source>
        <translation>Vous sentez la tension des épaules se relâcher.</translation>
    </message>
    <message>
        <source>You feel your back stretch.</source>
        <translation>Vous sentez votre dos s’étirer.</translation>
    </message>
    <message>
        <source>You feel your shoulder blades squeeze together.</source>
        <translation>Vous sentez vos omoplates se rapprocher.</translation>
    </message>
    <message>
        <source>arms</source>
        <translation>bras</translation>
    </message>
    <message>
        <source>back</source>
        <translation>dos</translation>
    </message>
    <message>
        <source>buttocks</source>
        <translation>fessiers</translation>
    </message>
    <message>
        <source>chair</source>
        <translation>chaise</translation>
    </message>
    <message>
        <source>chest</source>
        <translation>poitrine</translation>
    </message>
    <message>
        <source>lower back</source>
        <translation>bas du dos</translation>
    </message>
    <message>
        <source>mat</source>
        <translation>tapis</translation>
    </message>
    <message>
        <source>shoulders</source>
        <translation>épaules</translation>
    </message>
    <message>
        <source>tummy</source>
        <translation>ventre</translation>
    </message>
    <message>
        <source>two dumbbells</source>
        <translation>deux haltères</translation>
    </message>
    <message>
        <source>upper back</source>
        <translation>haut du dos</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Choose a backup</source>
        <translation>Choisir une sauvegarde</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Choisir un fichier</translation>
    </message>
    <message>
        <source>Copy this week as text</source>
        <translation>Copier la semaine en texte</translation>
    </message>
    <message>
        <source>Everything DeskCoach has saved</source>
        <translation>Tout ce que DeskCoach a enregistré</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>For Hevy and other apps (CSV)</source>
        <translation>Pour Hevy et d’autres applications (CSV)</translation>
    </message>
    <message>
        <source>For a message or a note</source>
        <translation>Pour un message ou une note</translation>
    </message>
    <message>
        <source>For the calendar that you use</source>
        <translation>Pour votre agenda habituel</translation>
    </message>
    <message>
        <source>For your physiotherapist</source>
        <translation>Pour votre kiné</translation>
    </message>
    <message>
        <source>Full backup (JSON)</source>
        <translation>Sauvegarde complète (JSON)</translation>
    </message>
    <message>
        <source>In the form of Strong, which they take in</source>
        <translation>Sous la forme de Strong, qu’elles importent</translation>
    </message>
    <message>
        <source>One row for each set</source>
        <translation>Une ligne par série</translation>
    </message>
    <message>
        <source>Pictures, doses and boxes to tick</source>
        <translation>Images, doses et cases à cocher</translation>
    </message>
    <message>
        <source>Plan for the wall (PDF)</source>
        <translation>Plan à afficher au mur (PDF)</translation>
    </message>
    <message>
        <source>Prescribed and done, pain, notes: a page to print</source>
        <translation>Prescrit et fait, douleur, notes : une page à imprimer</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Enregistrer sous</translation>
    </message>
    <message>
        <source>Saved where you choose, never uploaded</source>
        <translation>Enregistré où vous voulez, jamais mis en ligne</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Enregistré&#xa0;: {file}</translation>
    </message>
    <message>
        <source>Spreadsheet (CSV)</source>
        <translation>Tableur (CSV)</translation>
    </message>
    <message>
        <source>This week is on the clipboard.</source>
        <translation>La semaine est dans le presse-papiers.</translation>
    </message>
    <message>
        <source>Your plan as a calendar (ICS)</source>
        <translation>Votre plan pour l’agenda (ICS)</translation>
    </message>
</context>
<context>
    <name>FigureEditor</name>
    <message>
        <source> s</source>
        <translation>&#xa0;s</translation>
    </message>
    <message>
        <source>Add a pose</source>
        <translation>Ajouter une pose</translation>
    </message>
    <message>
        <source>Arms</source>
        <translation>Bras</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>Partir de</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>Chaise</translation>
    </message>
    <message>
        <source>Chest</source>
        <translation>Poitrine</translation>
    </message>
    <message>
        <source>Choose a position</source>
        <translation>Choisir une position</translation>
    </message>
    <message>
        <source>Clasped</source>
        <translation>Jointes</translation>
    </message>
    <message>
        <source>Come out</source>
        <translation>Revenir</translation>
    </message>
    <message>
        <source>Copy from start</source>
        <translation>Copier le départ</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Bureau</translation>
    </message>
    <message>
        <source>Dumbbells</source>
        <translation>Haltères</translation>
    </message>
    <message>
        <source>Feet stay put</source>
        <translation>Les pieds restent en place</translation>
    </message>
    <message>
        <source>Flat</source>
        <translation>À plat</translation>
    </message>
    <message>
        <source>Go in</source>
        <translation>Entrer</translation>
    </message>
    <message>
        <source>Grip</source>
        <translation>Prise</translation>
    </message>
    <message>
        <source>Hands</source>
        <translation>Mains</translation>
    </message>
    <message>
        <source>Hands stay put</source>
        <translation>Les mains restent en place</translation>
    </message>
    <message>
        <source>Hips</source>
        <translation>Hanches</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Tenir</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>Lever</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>Baisser</translation>
    </message>
    <message>
        <source>Lower back</source>
        <translation>Bas du dos</translation>
    </message>
    <message>
        <source>Mat</source>
        <translation>Tapis</translation>
    </message>
    <message>
        <source>Moment of the movement</source>
        <translation>Moment du mouvement</translation>
    </message>
    <message>
        <source>Moves well.</source>
        <translation>Le mouvement est bon.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Name of the exercise</source>
        <translation>Nom de l’exercice</translation>
    </message>
    <message>
        <source>Not saved: {0}</source>
        <translation>Non enregistré&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Pose</source>
        <translation>Pose</translation>
    </message>
    <message>
        <source>Pose to change</source>
        <translation>Pose à modifier</translation>
    </message>
    <message>
        <source>Pose: {0}</source>
        <translation>Pose&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Position to begin with</source>
        <translation>Position de départ</translation>
    </message>
    <message>
        <source>Relaxed</source>
        <translation>Détendues</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Seconds: {0}</source>
        <translation>Secondes&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Shoulders</source>
        <translation>Épaules</translation>
    </message>
    <message>
        <source>Supporting</source>
        <translation>En appui</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Upper back</source>
        <translation>Haut du dos</translation>
    </message>
    <message>
        <source>What the hands do</source>
        <translation>Ce que font les mains</translation>
    </message>
    <message>
        <source>What to mend</source>
        <translation>Ce qu’il faut corriger</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Avec</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Travaille</translation>
    </message>
    <message>
        <source>{0}, {1} %</source>
        <translation>{0}, {1}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>FigureSheet</name>
    <message>
        <source>start, half way, end</source>
        <translation>début, milieu, fin</translation>
    </message>
</context>
<context>
    <name>FigureView</name>
    <message>
        <source>Coming out</source>
        <translation>Revient</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Personnage</translation>
    </message>
    <message>
        <source>Figure: {0}</source>
        <translation>Personnage&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Going in</source>
        <translation>Entre dans la pose</translation>
    </message>
    <message>
        <source>Holding</source>
        <translation>Maintient</translation>
    </message>
    <message>
        <source>Lifting</source>
        <translation>Lève</translation>
    </message>
    <message>
        <source>Lowering</source>
        <translation>Baisse</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
</context>
<context>
    <name>Firm</name>
    <message>
        <source>A break, on every screen</source>
        <translation>Une pause, sur tous les écrans</translation>
    </message>
    <message>
        <source>Hold for 3 seconds to leave</source>
        <translation>Maintenez 3 secondes pour quitter</translation>
    </message>
    <message>
        <source>Time for a break</source>
        <translation>Le moment d’une pause</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>A card tells you, once. No alarm.</source>
        <translation>Une carte vous le dit, une fois. Pas d’alarme.</translation>
    </message>
    <message>
        <source>A longer break after</source>
        <translation>Une pause plus longue après</translation>
    </message>
    <message>
        <source>A small card in the corner</source>
        <translation>Une petite carte dans un coin</translation>
    </message>
    <message>
        <source>A stretch after</source>
        <translation>Un étirement après</translation>
    </message>
    <message>
        <source>After {after} at the desk, a stretch of {length}. After {longer}, a longer break of {whole}.</source>
        <translation>Après {after} au bureau, un étirement de {length}. Après {longer}, une pause plus longue de {whole}.</translation>
    </message>
    <message>
        <source>All set</source>
        <translation>C’est prêt</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>DeskCoach counts your time at the desk, waits for a pause in your typing, then offers a minute of movement.</source>
        <translation>DeskCoach compte votre temps au bureau, attend une pause dans votre frappe, puis propose une minute de mouvement.</translation>
    </message>
    <message>
        <source>GNOME reminds you of breaks, too. To be asked once, switch those off in its settings, under Wellbeing.</source>
        <translation>GNOME vous rappelle aussi les pauses. Pour n’être sollicité qu’une fois, désactivez ces rappels dans les paramètres de GNOME, sous «&#x202f;Bien-être&#x202f;».</translation>
    </message>
    <message>
        <source>Hold while I watch or present</source>
        <translation>Attendre quand je regarde ou présente</translation>
    </message>
    <message>
        <source>It never takes the keyboard from you.</source>
        <translation>Elle ne vous prend jamais le clavier.</translation>
    </message>
    <message>
        <source>It waits in the corner of your screen. Start it, put it off, or let it be: after a while it tucks itself away.</source>
        <translation>Elle attend dans un coin de l’écran. Commencez-la, remettez-la ou laissez-la : au bout d’un moment, elle se range d’elle-même.</translation>
    </message>
    <message>
        <source>Monday to Friday</source>
        <translation>Du lundi au vendredi</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>No strength days</source>
        <translation>Aucun jour de renforcement</translation>
    </message>
    <message>
        <source>Nothing during calls. Quiet outside your hours, if you like.</source>
        <translation>Rien pendant les appels. Silence hors de vos heures, si vous voulez.</translation>
    </message>
    <message>
        <source>Nothing during calls. “Later” is always fine.</source>
        <translation>Rien pendant les appels. « Plus tard » convient toujours.</translation>
    </message>
    <message>
        <source>Only in my working hours</source>
        <translation>Seulement pendant mes heures de travail</translation>
    </message>
    <message>
        <source>Quiet during calls and shared screens</source>
        <translation>Silence pendant les appels et le partage d’écran</translation>
    </message>
    <message>
        <source>Quiet times</source>
        <translation>Heures calmes</translation>
    </message>
    <message>
        <source>Quiet when it should be</source>
        <translation>Silence quand il le faut</translation>
    </message>
    <message>
        <source>Set my rhythm</source>
        <translation>Choisir mon rythme</translation>
    </message>
    <message>
        <source>Short stretches while you work</source>
        <translation>De courts étirements pendant le travail</translation>
    </message>
    <message>
        <source>Show it again</source>
        <translation>La montrer encore</translation>
    </message>
    <message>
        <source>Show me a break</source>
        <translation>Montrez-moi une pause</translation>
    </message>
    <message>
        <source>Step {step} of {count}</source>
        <translation>Étape {step} sur {count}</translation>
    </message>
    <message>
        <source>Strength days</source>
        <translation>Jours de renforcement</translation>
    </message>
    <message>
        <source>Such as 09:00-12:30, 13:15-18:00.</source>
        <translation>Par exemple 09:00-12:30, 13:15-18:00.</translation>
    </message>
    <message>
        <source>The break comes when the call is over.</source>
        <translation>La pause vient une fois l’appel terminé.</translation>
    </message>
    <message>
        <source>This is a break</source>
        <translation>Voici une pause</translation>
    </message>
    <message>
        <source>Three exercises, about 20 minutes. Three days a week with a day between is a good start, or leave it for later.</source>
        <translation>Trois exercices, environ 20 minutes. Trois jours par semaine avec un jour entre chacun, c’est un bon début ; ou laissez pour plus tard.</translation>
    </message>
    <message>
        <source>Use the usual settings</source>
        <translation>Garder les réglages habituels</translation>
    </message>
    <message>
        <source>What you do stays on this computer.</source>
        <translation>Ce que vous faites reste sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Without a day no session is offered. You can start one at any time.</source>
        <translation>Sans jour, aucune séance n’est proposée. Vous pouvez en commencer une à tout moment.</translation>
    </message>
    <message>
        <source>Working in fullscreen does not hold it.</source>
        <translation>Travailler en plein écran ne la retient pas.</translation>
    </message>
    <message>
        <source>Your first one comes after {after} at the desk.</source>
        <translation>La première vient après {after} au bureau.</translation>
    </message>
    <message>
        <source>Your rhythm</source>
        <translation>Votre rythme</translation>
    </message>
    <message>
        <source>Yours alone</source>
        <translation>Rien qu’à vous</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message numerus="yes">
        <source>%n guided break(s)</source>
        <translation>
            <numerusform>%n pause guidée</numerusform>
            <numerusform>%n pauses guidées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n séance</numerusform>
            <numerusform>%n séances</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set(s)</source>
        <translation>
            <numerusform>%n série</numerusform>
            <numerusform>%n séries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n strength session(s)</source>
        <translation>
            <numerusform>%n séance de renforcement</numerusform>
            <numerusform>%n séances de renforcement</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n fois</numerusform>
            <numerusform>%n fois</numerusform>
        </translation>
    </message>
    <message>
        <source>0 none</source>
        <translation>0 aucune</translation>
    </message>
    <message>
        <source>10 worst</source>
        <translation>10 extrême</translation>
    </message>
    <message>
        <source>12 weeks</source>
        <translation>12 semaines</translation>
    </message>
    <message>
        <source>8 or more</source>
        <translation>8 ou plus</translation>
    </message>
    <message>
        <source>&lt;b&gt;{length}&lt;/b&gt; on average, most lately.</source>
        <translation>&lt;b&gt;{length}&lt;/b&gt; en moyenne, ces derniers temps.</translation>
    </message>
    <message>
        <source>&lt;b&gt;{taken} taken&lt;/b&gt;, guided or of your own.</source>
        <translation>&lt;b&gt;Pauses prises&#xa0;: {taken}&lt;/b&gt;, guidées ou personnelles.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>As a picture</source>
        <translation>En image</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>En tableau</translation>
    </message>
    <message>
        <source>At the desk between breaks, minutes</source>
        <translation>Au bureau entre les pauses, en minutes</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Between breaks</source>
        <translation>Entre les pauses</translation>
    </message>
    <message>
        <source>Body weight</source>
        <translation>Poids du corps</translation>
    </message>
    <message>
        <source>By exercise</source>
        <translation>Par exercice</translation>
    </message>
    <message>
        <source>By exercise, since {month}</source>
        <translation>Par exercice, depuis {month}</translation>
    </message>
    <message>
        <source>Change this session</source>
        <translation>Modifier cette séance</translation>
    </message>
    <message>
        <source>Choose one to see only its sets, pain and effort.</source>
        <translation>Choisissez-en un pour ne voir que ses séries, douleur et effort.</translation>
    </message>
    <message>
        <source>Correct their dates</source>
        <translation>Corriger ces dates</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminées</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>Effort</translation>
    </message>
    <message>
        <source>Effort, 0 to 10</source>
        <translation>Effort, de 0 à 10</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Exercice</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Objectif</translation>
    </message>
    <message>
        <source>Guided break</source>
        <translation>Pause guidée</translation>
    </message>
    <message>
        <source>Guided breaks</source>
        <translation>Pauses guidées</translation>
    </message>
    <message>
        <source>Guided breaks a day: 0</source>
        <translation>Pauses guidées par jour&#xa0;: 0</translation>
    </message>
    <message>
        <source>How breaks ended</source>
        <translation>L’issue des pauses</translation>
    </message>
    <message>
        <source>Last done</source>
        <translation>Dernière fois</translation>
    </message>
    <message>
        <source>Last week you did &lt;b&gt;{sets} in {sessions}&lt;/b&gt;. {now} so far.</source>
        <translation>La semaine dernière&#xa0;: &lt;b&gt;{sets} en {sessions}&lt;/b&gt;. Cette semaine&#xa0;: {now}.</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Charge</translation>
    </message>
    <message>
        <source>No session in this week.</source>
        <translation>Pas de séance cette semaine-là.</translation>
    </message>
    <message>
        <source>No sets are kept of this session.</source>
        <translation>Aucune série n’est conservée pour cette séance.</translation>
    </message>
    <message>
        <source>No sets in this time.</source>
        <translation>Aucune série sur cette période.</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Sans réponse</translation>
    </message>
    <message>
        <source>Of your own</source>
        <translation>Personnelles</translation>
    </message>
    <message>
        <source>Only {exercise}</source>
        <translation>Seulement {exercise}</translation>
    </message>
    <message>
        <source>Only {exercise}: show all again</source>
        <translation>Seulement {exercise}&#xa0;: tout montrer</translation>
    </message>
    <message>
        <source>Pain</source>
        <translation>Douleur</translation>
    </message>
    <message>
        <source>Pain and effort, weekly average</source>
        <translation>Douleur et effort, moyenne par semaine</translation>
    </message>
    <message>
        <source>Pain, 0 to 10</source>
        <translation>Douleur, de 0 à 10</translation>
    </message>
    <message>
        <source>Part done</source>
        <translation>En partie</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Reportées</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Retirer {name}</translation>
    </message>
    <message>
        <source>Reps</source>
        <translation>Rép.</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Séances</translation>
    </message>
    <message>
        <source>Sets</source>
        <translation>Séries</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Passées</translation>
    </message>
    <message>
        <source>Strength session</source>
        <translation>Séance de renforcement</translation>
    </message>
    <message>
        <source>Strength sessions</source>
        <translation>Séances de renforcement</translation>
    </message>
    <message>
        <source>Strength sets per week</source>
        <translation>Séries de renforcement par semaine</translation>
    </message>
    <message>
        <source>Take a break now</source>
        <translation>Faire une pause maintenant</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Cette semaine</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Week of</source>
        <translation>Semaine du</translation>
    </message>
    <message>
        <source>Week of {day}</source>
        <translation>Semaine du {day}</translation>
    </message>
    <message>
        <source>Week of {day}: pain {pain}, effort {effort}, of 10</source>
        <translation>Semaine du {day}&#xa0;: douleur {pain}, effort {effort}, sur 10</translation>
    </message>
    <message>
        <source>Week of {day}: {length} between breaks</source>
        <translation>Semaine du {day}&#xa0;: {length} entre les pauses</translation>
    </message>
    <message>
        <source>Week of {day}: {sets} in {sessions}</source>
        <translation>Semaine du {day}&#xa0;: {sets} en {sessions}</translation>
    </message>
    <message>
        <source>Weeks and your year appear as they fill.</source>
        <translation>Les semaines et votre année apparaîtront à mesure.</translation>
    </message>
    <message>
        <source>What you do will be shown here, on this machine only.</source>
        <translation>Ce que vous faites s’affiche ici, sur cet ordinateur seulement.</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>Your first break will show up here</source>
        <translation>Votre première pause apparaîtra ici</translation>
    </message>
    <message>
        <source>Your first days</source>
        <translation>Vos premiers jours</translation>
    </message>
    <message>
        <source>Your own scores. &lt;b&gt;{pain} in the week of {day}&lt;/b&gt;</source>
        <translation>Vos propres scores. &lt;b&gt;{pain} la semaine du {day}&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Your own scores. &lt;b&gt;{pain} this week&lt;/b&gt;</source>
        <translation>Vos propres scores. &lt;b&gt;{pain} cette semaine&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Your own scores. None so far.</source>
        <translation>Vos propres scores. Aucun pour l’instant.</translation>
    </message>
    <message>
        <source>Your year</source>
        <translation>Votre année</translation>
    </message>
    <message>
        <source>effort {score} of 10</source>
        <translation>effort {score} sur 10</translation>
    </message>
    <message>
        <source>entered by hand</source>
        <translation>saisie à la main</translation>
    </message>
    <message>
        <source>entered by hand, at home</source>
        <translation>saisie à la main, à la maison</translation>
    </message>
    <message>
        <source>entered by hand, at the gym</source>
        <translation>saisie à la main, à la salle</translation>
    </message>
    <message>
        <source>pain {score} of 10</source>
        <translation>douleur {score} sur 10</translation>
    </message>
    <message>
        <source>reps</source>
        <translation>rép.</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>mis de côté</translation>
    </message>
    <message>
        <source>your setting</source>
        <translation>votre réglage</translation>
    </message>
    <message>
        <source>{breaks} and {sessions}</source>
        <translation>{breaks} et {sessions}</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>{count}&#xa0;s</translation>
    </message>
    <message>
        <source>{count} so far</source>
        <translation>déjà {count}</translation>
    </message>
    <message>
        <source>{exercise}, set {number}</source>
        <translation>{exercise}, série {number}</translation>
    </message>
    <message>
        <source>{exercise}, set {number} was removed.</source>
        <translation>{exercise}, série {number}&#xa0;: retirée.</translation>
    </message>
    <message>
        <source>{exercise}, set {number}: now {value}</source>
        <translation>{exercise}, série {number}&#xa0;: maintenant {value}</translation>
    </message>
    <message>
        <source>{name}, kilograms each</source>
        <translation>{name}, kilogrammes par haltère</translation>
    </message>
    <message>
        <source>{name}, pounds each</source>
        <translation>{name}, livres (lb) par haltère</translation>
    </message>
    <message>
        <source>{pain} four weeks before</source>
        <translation>{pain} quatre semaines plus tôt</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Backspace</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>cue to change position</source>
        <translation>rappel de changer de position</translation>
    </message>
    <message>
        <source>longer break</source>
        <translation>pause plus longue</translation>
    </message>
    <message>
        <source>posture cue</source>
        <translation>conseil de posture</translation>
    </message>
    <message>
        <source>stretch</source>
        <translation>étirement</translation>
    </message>
</context>
<context>
    <name>Learn</name>
    <message>
        <source>4 or 5: ease off. From 6: stop that exercise.</source>
        <translation>4 ou 5&#xa0;: allégez. À partir de 6&#xa0;: arrêtez cet exercice.</translation>
    </message>
    <message>
        <source>A bacterial infection lately</source>
        <translation>Une infection bactérienne récente</translation>
    </message>
    <message>
        <source>A doctor asks about these signs when a back hurts.</source>
        <translation>Un médecin demande ces signes quand un dos fait mal.</translation>
    </message>
    <message>
        <source>A figure that stands tall, from the side</source>
        <translation>Un personnage debout de toute sa hauteur, de profil</translation>
    </message>
    <message>
        <source>A heavy rucksack.</source>
        <translation>Un sac à dos lourd.</translation>
    </message>
    <message>
        <source>A look at how you sit and stand.</source>
        <translation>Observer comment vous vous asseyez et vous tenez.</translation>
    </message>
    <message>
        <source>A look at how you stand</source>
        <translation>Observer votre position debout</translation>
    </message>
    <message>
        <source>A person who examines you knows more than any page.</source>
        <translation>La personne qui vous examine en sait plus que toute page.</translation>
    </message>
    <message>
        <source>A position kept for a long time can add up in your upper back.</source>
        <translation>Une position longtemps gardée peut finir par peser sur le haut du dos.</translation>
    </message>
    <message>
        <source>A recent back injury, from a fall or crash</source>
        <translation>Une blessure récente au dos, après une chute ou un accident</translation>
    </message>
    <message>
        <source>A spinal canal that narrows, or a slipped disc.</source>
        <translation>Un canal rachidien qui se rétrécit ou une hernie discale.</translation>
    </message>
    <message>
        <source>A strained muscle or ligament.</source>
        <translation>Un muscle ou un ligament trop étiré.</translation>
    </message>
    <message>
        <source>A sudden injury, in sport or in an accident.</source>
        <translation>Une blessure soudaine, au sport ou dans un accident.</translation>
    </message>
    <message>
        <source>A very stiff back in the morning</source>
        <translation>Un dos très raide le matin</translation>
    </message>
    <message>
        <source>All four in one line.</source>
        <translation>Les quatre sont alignés.</translation>
    </message>
    <message>
        <source>Ankles</source>
        <translation>Chevilles</translation>
    </message>
    <message>
        <source>Ankylosing spondylitis, a kind of arthritis in the spine.</source>
        <translation>La spondylarthrite ankylosante, une forme d’arthrite de la colonne.</translation>
    </message>
    <message>
        <source>Another one: see your GP or physiotherapist first.</source>
        <translation>Un autre : voyez d&apos;abord votre médecin ou votre kiné.</translation>
    </message>
    <message>
        <source>Another organ, such as lungs or stomach, can be felt there too.</source>
        <translation>Un autre organe, comme les poumons ou l’estomac, peut s’y faire sentir.</translation>
    </message>
    <message>
        <source>Around it</source>
        <translation>Au quotidien</translation>
    </message>
    <message>
        <source>At work</source>
        <translation>Au travail</translation>
    </message>
    <message>
        <source>Back muscles that get little to do.</source>
        <translation>Des muscles du dos peu sollicités.</translation>
    </message>
    <message>
        <source>Back pain on waking? A mattress that supports its curves may help.</source>
        <translation>Mal au dos au réveil ? Un matelas qui soutient ses courbes peut aider.</translation>
    </message>
    <message>
        <source>Bladder or bowel trouble, such as leaking</source>
        <translation>Des troubles urinaires ou intestinaux, comme des fuites</translation>
    </message>
    <message>
        <source>Break up long sitting and repeated movements.</source>
        <translation>Coupez les longues positions assises et les gestes répétés.</translation>
    </message>
    <message>
        <source>Cancer, now or earlier, or a weak immune system</source>
        <translation>Un cancer, actuel ou passé, ou un système immunitaire affaibli</translation>
    </message>
    <message>
        <source>Change often; the next one is a good one.</source>
        <translation>Changez souvent&#x202f;; la position suivante est la bienvenue.</translation>
    </message>
    <message>
        <source>Conditions that a doctor looks for</source>
        <translation>Ce qu’un médecin recherche</translation>
    </message>
    <message>
        <source>Constant pain that is getting worse</source>
        <translation>Une douleur toujours présente, qui augmente</translation>
    </message>
    <message>
        <source>Doctors then speak of non-specific back pain.</source>
        <translation>On parle alors de mal de dos non spécifique.</translation>
    </message>
    <message>
        <source>Ears</source>
        <translation>Oreilles</translation>
    </message>
    <message>
        <source>Ears, shoulders, hips, ankles: all then share one line.</source>
        <translation>Oreilles, épaules, hanches et chevilles sont alors alignées.</translation>
    </message>
    <message>
        <source>Everyday reasons</source>
        <translation>Causes courantes</translation>
    </message>
    <message>
        <source>Fever, chills, or losing weight without knowing why</source>
        <translation>De la fièvre, des frissons, ou une perte de poids inexpliquée</translation>
    </message>
    <message>
        <source>Get up now and then; long sitting is worth breaking up.</source>
        <translation>Levez-vous de temps en temps, pour couper les longues positions assises.</translation>
    </message>
    <message>
        <source>Hips</source>
        <translation>Hanches</translation>
    </message>
    <message>
        <source>Holding one posture for long, such as at a computer.</source>
        <translation>Une même posture gardée longtemps, par exemple à l’ordinateur.</translation>
    </message>
    <message>
        <source>Keeping strong</source>
        <translation>Entretenir sa force</translation>
    </message>
    <message>
        <source>Learn how your sport is done well, and keep practising.</source>
        <translation>Apprenez les bons gestes de votre sport, et continuez à pratiquer.</translation>
    </message>
    <message>
        <source>Leave out anything that sets off the pain.</source>
        <translation>Évitez ce qui, vous le savez, déclenche la douleur.</translation>
    </message>
    <message>
        <source>Legs that feel weak</source>
        <translation>Une sensation de faiblesse dans les jambes</translation>
    </message>
    <message>
        <source>Let your seat support your back.</source>
        <translation>Laissez votre siège soutenir votre dos.</translation>
    </message>
    <message>
        <source>Let your shoulders come back and sink.</source>
        <translation>Laissez vos épaules reculer et descendre.</translation>
    </message>
    <message>
        <source>Lift with bent knees, not from the waist.</source>
        <translation>Pour soulever, pliez les genoux plutôt que le buste.</translation>
    </message>
    <message>
        <source>Look ahead, without tipping your head.</source>
        <translation>Regardez devant vous, sans incliner la tête.</translation>
    </message>
    <message>
        <source>Looking after yourself</source>
        <translation>Prendre soin de vous</translation>
    </message>
    <message>
        <source>Move regularly; three exercises for your back are in here.</source>
        <translation>Bougez régulièrement&#x202f;; trois exercices pour le dos vous attendent ici.</translation>
    </message>
    <message>
        <source>Moving on</source>
        <translation>Changer de position</translation>
    </message>
    <message>
        <source>No single position suits everybody, all day.</source>
        <translation>Aucune position ne convient à tout le monde, toute la journée.</translation>
    </message>
    <message>
        <source>Not from the source: {note}</source>
        <translation>Hors source&#xa0;: {note}</translation>
    </message>
    <message>
        <source>Often muscles and soft tissue are irritated.</source>
        <translation>Souvent, les muscles et les tissus mous sont irrités.</translation>
    </message>
    <message>
        <source>One of the first two: get medical help now.</source>
        <translation>L&apos;un des deux premiers : demandez de l&apos;aide médicale tout de suite.</translation>
    </message>
    <message>
        <source>Only for you: nothing is kept. Comfortable and often different is fine.</source>
        <translation>Pour vous seulement&#xa0;: rien n’est conservé. Une position confortable, souvent changée, convient très bien.</translation>
    </message>
    <message>
        <source>Osteoporosis or osteoarthritis.</source>
        <translation>L’ostéoporose ou l’arthrose.</translation>
    </message>
    <message>
        <source>Other signs, and reasons to ask somebody</source>
        <translation>Autres signes, et raisons de demander</translation>
    </message>
    <message>
        <source>Pain after a small knock or a heavy lift; osteoporosis</source>
        <translation>Une douleur après un petit choc ou une charge lourde&#x202f;; une ostéoporose</translation>
    </message>
    <message>
        <source>Pain between neck and waist is common, and sometimes no cause is found.</source>
        <translation>La douleur entre la nuque et la taille est courante, et parfois sans cause trouvée.</translation>
    </message>
    <message>
        <source>Pain for over two weeks, despite treatment</source>
        <translation>Une douleur traitée, toujours là après deux semaines</translation>
    </message>
    <message>
        <source>Pain relief from the pharmacy; a pharmacist can advise you.</source>
        <translation>Un antidouleur sans ordonnance&#x202f;; la pharmacie peut vous conseiller.</translation>
    </message>
    <message>
        <source>Pain that disturbs your days or your sleep</source>
        <translation>Une douleur qui gêne vos journées ou votre sommeil</translation>
    </message>
    <message>
        <source>Pain that does not seem to come from a strain</source>
        <translation>Une douleur qui ne semble pas venir d’un faux mouvement</translation>
    </message>
    <message>
        <source>Pain that stays when you rest or move differently</source>
        <translation>Une douleur qui reste, même au repos ou en bougeant autrement</translation>
    </message>
    <message>
        <source>Pain up to 3 of 10: go on, gently.</source>
        <translation>Douleur jusqu’à 3 sur 10&#xa0;: continuez, en douceur.</translation>
    </message>
    <message>
        <source>Physiotherapy, medicines, injections or hands-on treatment.</source>
        <translation>Kinésithérapie, médicaments, infiltrations ou thérapie manuelle.</translation>
    </message>
    <message>
        <source>Posture</source>
        <translation>La posture</translation>
    </message>
    <message>
        <source>Shoulders</source>
        <translation>Épaules</translation>
    </message>
    <message>
        <source>Sit so that your back is supported.</source>
        <translation>Asseyez-vous le dos bien soutenu.</translation>
    </message>
    <message>
        <source>Sitting</source>
        <translation>En position assise</translation>
    </message>
    <message>
        <source>Slater and others, 2019</source>
        <translation>Slater et collègues, 2019</translation>
    </message>
    <message>
        <source>Small things, done regularly, may make upper back pain less likely.</source>
        <translation>De petits gestes réguliers peuvent rendre les douleurs du haut du dos moins probables.</translation>
    </message>
    <message>
        <source>Smoking can wear the discs of the spine sooner; stopping may help.</source>
        <translation>Fumer peut user plus tôt les disques de la colonne ; arrêter peut aider.</translation>
    </message>
    <message>
        <source>Something cold or warm where it hurts, wrapped in a towel.</source>
        <translation>Du froid ou du chaud là où vous avez mal, enveloppé d’une serviette.</translation>
    </message>
    <message>
        <source>Stand beside a mirror, or ask somebody to take a picture.</source>
        <translation>Placez-vous à côté d’un miroir, ou faites-vous prendre en photo.</translation>
    </message>
    <message>
        <source>Stand upright, as if a little taller.</source>
        <translation>Redressez-vous, comme pour vous grandir un peu.</translation>
    </message>
    <message>
        <source>Standing tall</source>
        <translation>Debout, de toute votre hauteur</translation>
    </message>
    <message>
        <source>The same movement over and over.</source>
        <translation>Le même geste, encore et encore.</translation>
    </message>
    <message>
        <source>They may mean pressure on nerves</source>
        <translation>Ils peuvent signaler une pression sur des nerfs</translation>
    </message>
    <message>
        <source>UK: 999 or A&amp;E. EU: 112. Elsewhere: your emergency number.</source>
        <translation>UE&#xa0;: 112. Royaume-Uni&#xa0;: 999 ou A&amp;E. Ailleurs&#xa0;: votre numéro d’urgence.</translation>
    </message>
    <message>
        <source>What may be behind it</source>
        <translation>Les causes possibles</translation>
    </message>
    <message>
        <source>What may help to prevent it</source>
        <translation>Ce qui peut aider à prévenir</translation>
    </message>
    <message>
        <source>What others may offer</source>
        <translation>Ce que d’autres peuvent proposer</translation>
    </message>
    <message>
        <source>What to do when one fits</source>
        <translation>Que faire si l&apos;un convient</translation>
    </message>
    <message>
        <source>What you can try</source>
        <translation>Ce que vous pouvez essayer</translation>
    </message>
    <message>
        <source>When to see a doctor</source>
        <translation>Quand consulter</translation>
    </message>
    <message>
        <source>While you train here</source>
        <translation>Pendant vos séances ici</translation>
    </message>
    <message>
        <source>With nothing serious behind it, it is likely to settle within a few weeks.</source>
        <translation>Sans cause grave, cela passe sans doute en quelques semaines.</translation>
    </message>
    <message>
        <source>With overweight, losing some may lower the chance of pain.</source>
        <translation>En cas de surpoids, maigrir un peu peut réduire le risque de douleur.</translation>
    </message>
    <message>
        <source>Without a clear cause</source>
        <translation>Sans cause précise</translation>
    </message>
    <message>
        <source>You are under 20 or over 50</source>
        <translation>Vous avez moins de 20 ans ou plus de 50 ans</translation>
    </message>
    <message>
        <source>Your ankles are below your hips.</source>
        <translation>Vos chevilles sont sous vos hanches.</translation>
    </message>
    <message>
        <source>Your head is level, with your ears over your shoulders.</source>
        <translation>Votre tête est droite, les oreilles au-dessus des épaules.</translation>
    </message>
    <message>
        <source>Your hips are below your shoulders.</source>
        <translation>Vos hanches sont sous vos épaules.</translation>
    </message>
    <message>
        <source>Your shoulders rest back and low.</source>
        <translation>Vos épaules reposent en arrière et vers le bas.</translation>
    </message>
    <message>
        <source>our advice, never a diagnosis</source>
        <translation>notre conseil, jamais un diagnostic</translation>
    </message>
    <message>
        <source>our limits, after advice of the Royal Orthopaedic Hospital</source>
        <translation>nos limites, d&apos;après le Royal Orthopaedic Hospital</translation>
    </message>
    <message>
        <source>{count} of {all} in one line</source>
        <translation>Alignés&#xa0;: {count} sur {all}</translation>
    </message>
    <message>
        <source>{source}: the four points</source>
        <translation>{source} : les quatre points</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message numerus="yes">
        <source>%n set(s)</source>
        <translation>
            <numerusform>%n série</numerusform>
            <numerusform>%n séries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set(s) of {reps}</source>
        <translation>
            <numerusform>%n série de {reps}</numerusform>
            <numerusform>%n séries de {reps}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set(s) of {reps}, left and right in turn</source>
        <translation>
            <numerusform>%n série de {reps}, à gauche et à droite tour à tour</numerusform>
            <numerusform>%n séries de {reps}, à gauche et à droite tour à tour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n fois</numerusform>
            <numerusform>%n fois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) a week</source>
        <translation>
            <numerusform>%n fois par semaine</numerusform>
            <numerusform>%n fois par semaine</numerusform>
        </translation>
    </message>
    <message>
        <source>0? Take at least {low}.</source>
        <translation>0 ? Prenez au moins {low}.</translation>
    </message>
    <message>
        <source>12 weeks</source>
        <translation>12 semaines</translation>
    </message>
    <message>
        <source>&lt;b&gt;{now}&lt;/b&gt; last, {before} on {day}.</source>
        <translation>Dernièrement &lt;b&gt;{now}&lt;/b&gt;, {before} le {day}.</translation>
    </message>
    <message>
        <source>A day in the future? It is kept as you typed it.</source>
        <translation>Un jour à venir ? Il est gardé tel quel.</translation>
    </message>
    <message>
        <source>A page</source>
        <translation>Une page</translation>
    </message>
    <message>
        <source>A pause leaves a gap, nothing else.</source>
        <translation>Une pause laisse un vide, rien d’autre.</translation>
    </message>
    <message>
        <source>A picture of the exercise</source>
        <translation>Une image de l’exercice</translation>
    </message>
    <message>
        <source>A sheet from your physiotherapist? Add it here in five minutes.</source>
        <translation>Une feuille de votre kiné ? Ajoutez-la ici en cinq minutes.</translation>
    </message>
    <message>
        <source>A voice says which side is next.</source>
        <translation>Une voix dit quel côté suit.</translation>
    </message>
    <message>
        <source>About {count} min with the rest between.</source>
        <translation>Environ {count} min avec les pauses.</translation>
    </message>
    <message>
        <source>About {count} min.</source>
        <translation>Environ {count} min.</translation>
    </message>
    <message>
        <source>Add an exercise</source>
        <translation>Ajouter un exercice</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>After each set</source>
        <translation>Après la série</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>All fours</source>
        <translation>4 pattes</translation>
    </message>
    <message>
        <source>Another step</source>
        <translation>Encore une étape</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Au plus</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Back to the exercise&apos;s dose</source>
        <translation>Revenir à la dose de l’exercice</translation>
    </message>
    <message>
        <source>Back to the library</source>
        <translation>Retour à la bibliothèque</translation>
    </message>
    <message>
        <source>Back to the source&apos;s dose</source>
        <translation>Revenir à la dose de la source</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>Élastique</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>Le mieux</translation>
    </message>
    <message>
        <source>Both at once</source>
        <translation>Les deux</translation>
    </message>
    <message>
        <source>Bring back {name}</source>
        <translation>Reprendre {name}</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Nommés</translation>
    </message>
    <message>
        <source>Came with DeskCoach</source>
        <translation>Fournis avec DeskCoach</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Change exercise</source>
        <translation>Modifier l’exercice</translation>
    </message>
    <message>
        <source>Change pose</source>
        <translation>Changer la pose</translation>
    </message>
    <message>
        <source>Change sides</source>
        <translation>Changer</translation>
    </message>
    <message>
        <source>Change the dose</source>
        <translation>Changer la dose</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Choisir un fichier</translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation>En choisir un autre</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>DeskCoach has not checked them.</source>
        <translation>DeskCoach ne les a pas vérifiés.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Draft: {name}</source>
        <translation>Brouillon : {name}</translation>
    </message>
    <message>
        <source>Dumbbell</source>
        <translation>Haltère</translation>
    </message>
    <message>
        <source>Each side</source>
        <translation>Chaque côté</translation>
    </message>
    <message>
        <source>Easier ways</source>
        <translation>Plus facile</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Every repetition</source>
        <translation>Chaque fois</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>Exercices</translation>
    </message>
    <message>
        <source>Feel</source>
        <translation>Ressenti</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Figure</translation>
    </message>
    <message>
        <source>First side</source>
        <translation>Premier côté</translation>
    </message>
    <message>
        <source>From pages</source>
        <translation>De pages</translation>
    </message>
    <message>
        <source>From the source, in our own words.</source>
        <translation>De la source, avec nos mots.</translation>
    </message>
    <message>
        <source>From the source, in our own words; ours: {lines}.</source>
        <translation>De la source, avec nos mots ; de nous : {lines}.</translation>
    </message>
    <message>
        <source>From {who}, {day}.</source>
        <translation>De {who}, {day}.</translation>
    </message>
    <message>
        <source>From {who}.</source>
        <translation>De {who}.</translation>
    </message>
    <message>
        <source>Give it a name, so that you can find it.</source>
        <translation>Donnez-lui un nom pour le retrouver.</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>Reçu le</translation>
    </message>
    <message numerus="yes">
        <source>Held in %n guided break(s).</source>
        <translation>
            <numerusform>Tenu dans %n pause guidée.</numerusform>
            <numerusform>Tenu dans %n pauses guidées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Maintien</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Tenues</translation>
    </message>
    <message>
        <source>How far back</source>
        <translation>Sur quelle durée</translation>
    </message>
    <message>
        <source>How it will look in a break</source>
        <translation>Aperçu dans une pause</translation>
    </message>
    <message>
        <source>How it will look in a session</source>
        <translation>Aperçu dans une séance</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Combien</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Fréquence</translation>
    </message>
    <message>
        <source>It holds from now on. What you did so far keeps its own dose.</source>
        <translation>Elle vaut dès maintenant. Ce que vous avez fait garde sa dose.</translation>
    </message>
    <message>
        <source>Its address</source>
        <translation>Son adresse</translation>
    </message>
    <message>
        <source>Its colour</source>
        <translation>Sa couleur</translation>
    </message>
    <message>
        <source>Its name</source>
        <translation>Son nom</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Keep what you typed?</source>
        <translation>Garder votre saisie ?</translation>
    </message>
    <message>
        <source>Kneeling</source>
        <translation>À genoux</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Comprendre</translation>
    </message>
    <message>
        <source>Left first</source>
        <translation>Gauche d’abord</translation>
    </message>
    <message>
        <source>Less: tempo, rest, weight</source>
        <translation>Moins : tempo, pause, poids</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Charge</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>Moi</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Les miens</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>More: tempo, rest, weight</source>
        <translation>Plus : tempo, pause, poids</translation>
    </message>
    <message>
        <source>My physiotherapist</source>
        <translation>Ma kiné</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>New exercise</source>
        <translation>Nouvel exercice</translation>
    </message>
    <message>
        <source>No sets here yet.</source>
        <translation>Pas encore de série ici.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Not held here yet.</source>
        <translation>Pas encore tenu ici.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Nothing in this time.</source>
        <translation>Rien sur cette durée.</translation>
    </message>
    <message>
        <source>On back</source>
        <translation>Dos</translation>
    </message>
    <message>
        <source>On front</source>
        <translation>Ventre</translation>
    </message>
    <message>
        <source>On side</source>
        <translation>Côté</translation>
    </message>
    <message>
        <source>One so far. A line needs two.</source>
        <translation>Une seule. Une ligne en veut deux.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>L’ouvrir</translation>
    </message>
    <message>
        <source>Open it, or put it away.</source>
        <translation>Ouvrez-le ou rangez-le.</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Au fil du temps</translation>
    </message>
    <message>
        <source>Pain during</source>
        <translation>Douleur pendant</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Photo or drawing</source>
        <translation>Photo ou dessin</translation>
    </message>
    <message>
        <source>Photo or drawing: PNG, JPEG or WebP, up to 20 MB; drop or paste it here. Where it was taken is removed.</source>
        <translation>Photo ou dessin : PNG, JPEG ou WebP, 20 Mo au plus ; déposez ou collez l’image ici. Son lieu de prise est retiré.</translation>
    </message>
    <message>
        <source>Physiotherapist</source>
        <translation>Kiné</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp)</source>
        <translation>Images (*.png *.jpg *.jpeg *.webp)</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Rangés</translation>
    </message>
    <message>
        <source>Put it away</source>
        <translation>Le ranger</translation>
    </message>
    <message>
        <source>Repetitions</source>
        <translation>Répétitions</translation>
    </message>
    <message>
        <source>Repetitions in a set</source>
        <translation>Répétitions par série</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Rest between sets</source>
        <translation>Repos entre les séries</translation>
    </message>
    <message>
        <source>Right first</source>
        <translation>Droite d’abord</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Tours</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Seated</source>
        <translation>Assis</translation>
    </message>
    <message>
        <source>Seconds held</source>
        <translation>Secondes tenues</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Séances</translation>
    </message>
    <message>
        <source>Sets</source>
        <translation>Séries</translation>
    </message>
    <message>
        <source>Show the folder of your files</source>
        <translation>Montrer le dossier de vos fichiers</translation>
    </message>
    <message>
        <source>Sides</source>
        <translation>Côtés</translation>
    </message>
    <message>
        <source>Since {day}</source>
        <translation>Depuis le {day}</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Debout</translation>
    </message>
    <message>
        <source>Start a set</source>
        <translation>Faire une série</translation>
    </message>
    <message>
        <source>Start this stretch</source>
        <translation>Démarrer l’étirement</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Palier</translation>
    </message>
    <message>
        <source>Step {number}</source>
        <translation>Étape {number}</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Renforcement</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>Étirement</translation>
    </message>
    <message>
        <source>Stretches</source>
        <translation>Étirements</translation>
    </message>
    <message>
        <source>Take care</source>
        <translation>Précautions</translation>
    </message>
    <message>
        <source>Take out again</source>
        <translation>Ressortir</translation>
    </message>
    <message>
        <source>The exercise says</source>
        <translation>L’exercice dit</translation>
    </message>
    <message>
        <source>The ring is the best, {day}.</source>
        <translation>L’anneau est le mieux, {day}.</translation>
    </message>
    <message>
        <source>The source says</source>
        <translation>La source dit</translation>
    </message>
    <message>
        <source>The words and the dose are the page&apos;s.</source>
        <translation>Les mots et la dose viennent de la page.</translation>
    </message>
    <message>
        <source>The words and the dose are your physiotherapist&apos;s.</source>
        <translation>Les mots et la dose sont de votre kiné.</translation>
    </message>
    <message>
        <source>The words and the dose are yours.</source>
        <translation>Les mots et la dose sont de vous.</translation>
    </message>
    <message>
        <source>Their name, if you like</source>
        <translation>Son nom, si vous voulez</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>What is it called?</source>
        <translation>Comment s’appelle-t-il ?</translation>
    </message>
    <message>
        <source>What is it?</source>
        <translation>Qu’est-ce que c’est ?</translation>
    </message>
    <message>
        <source>What the hold is called</source>
        <translation>Comment s’appelle le maintien</translation>
    </message>
    <message>
        <source>What the way back is called</source>
        <translation>Comment s’appelle le retour</translation>
    </message>
    <message>
        <source>What the way there is called</source>
        <translation>Comment s’appelle l’aller</translation>
    </message>
    <message>
        <source>What to look out for</source>
        <translation>À quoi faire attention</translation>
    </message>
    <message>
        <source>What you feel</source>
        <translation>Ce que vous sentez</translation>
    </message>
    <message>
        <source>What you lift</source>
        <translation>Ce que vous levez</translation>
    </message>
    <message>
        <source>Where it was taken is removed.</source>
        <translation>Le lieu de prise est retiré.</translation>
    </message>
    <message>
        <source>Who changed it</source>
        <translation>Qui l’a changée</translation>
    </message>
    <message>
        <source>Who gave it</source>
        <translation>De qui</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Avec</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>You do {dose}, each held {hold}, {position}.</source>
        <translation>Vous faites {dose}, chacune tenue {hold}, {position}.</translation>
    </message>
    <message>
        <source>You do {dose}, {position}.</source>
        <translation>Vous faites {dose}, {position}.</translation>
    </message>
    <message>
        <source>You do {first}, then {second}, {times}, {position}.</source>
        <translation>Vous faites {first}, puis {second}, {times}, {position}.</translation>
    </message>
    <message>
        <source>You have a {name}. This one becomes {new}.</source>
        <translation>Vous avez déjà {name}. Celui-ci s’appellera {new}.</translation>
    </message>
    <message>
        <source>You hold it {hold} {first}, then {second}, {times}, {position}.</source>
        <translation>Vous tenez {hold} {first}, puis {second}, {times}, {position}.</translation>
    </message>
    <message>
        <source>You hold it {hold}, {times}, {position}.</source>
        <translation>Vous tenez {hold}, {times}, {position}.</translation>
    </message>
    <message>
        <source>Your exercise</source>
        <translation>Votre exercice</translation>
    </message>
    <message>
        <source>Your own, {day}.</source>
        <translation>Le vôtre, {day}.</translation>
    </message>
    <message>
        <source>Your own.</source>
        <translation>Le vôtre.</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Les vôtres</translation>
    </message>
    <message>
        <source>Yours since {day}</source>
        <translation>La vôtre depuis le {day}</translation>
    </message>
    <message>
        <source>Yourself, or your physiotherapist</source>
        <translation>Vous, ou votre kiné</translation>
    </message>
    <message>
        <source>a page</source>
        <translation>une page</translation>
    </message>
    <message>
        <source>band</source>
        <translation>élastique</translation>
    </message>
    <message>
        <source>band: {band}</source>
        <translation>élastique : {band}</translation>
    </message>
    <message>
        <source>dose as before</source>
        <translation>dose d’avant</translation>
    </message>
    <message>
        <source>dose changed</source>
        <translation>dose changée</translation>
    </message>
    <message>
        <source>dose {sets} × {reps}</source>
        <translation>dose {sets} × {reps}</translation>
    </message>
    <message>
        <source>dumbbell</source>
        <translation>haltère</translation>
    </message>
    <message>
        <source>each side, hold</source>
        <translation>par côté, tenir</translation>
    </message>
    <message>
        <source>from the source</source>
        <translation>selon la source</translation>
    </message>
    <message>
        <source>hold each</source>
        <translation>tenir</translation>
    </message>
    <message>
        <source>holds of</source>
        <translation>tenues de</translation>
    </message>
    <message>
        <source>how it feels</source>
        <translation>la sensation</translation>
    </message>
    <message>
        <source>last on {day}</source>
        <translation>dernière fois le {day}</translation>
    </message>
    <message>
        <source>no weight</source>
        <translation>sans poids</translation>
    </message>
    <message>
        <source>on the left</source>
        <translation>à gauche</translation>
    </message>
    <message>
        <source>on the right</source>
        <translation>à droite</translation>
    </message>
    <message>
        <source>ours</source>
        <translation>notre choix</translation>
    </message>
    <message>
        <source>pain {level}</source>
        <translation>douleur {level}</translation>
    </message>
    <message>
        <source>rest {count} s</source>
        <translation>pause {count} s</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>sets of</source>
        <translation>séries de</translation>
    </message>
    <message>
        <source>step {number}</source>
        <translation>étape {number}</translation>
    </message>
    <message>
        <source>tempo {numbers}</source>
        <translation>tempo {numbers}</translation>
    </message>
    <message>
        <source>times</source>
        <translation>fois</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>poids</translation>
    </message>
    <message>
        <source>your physiotherapist</source>
        <translation>votre kiné</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>de vous</translation>
    </message>
    <message>
        <source>{count} in {sets} sets</source>
        <translation>{count} en {sets} séries</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>{count}&#xa0;s</translation>
    </message>
    <message>
        <source>{count} s in {sets} sets</source>
        <translation>{count} s en {sets} séries</translation>
    </message>
    <message>
        <source>{count} with {load}</source>
        <translation>{count} avec {load}</translation>
    </message>
    <message>
        <source>{count} × {seconds} s</source>
        <translation>{count} × {seconds} s</translation>
    </message>
    <message>
        <source>{dose} each side</source>
        <translation>{dose} par côté</translation>
    </message>
    <message>
        <source>{dose}, hold {seconds} s</source>
        <translation>{dose}, tenir {seconds} s</translation>
    </message>
    <message>
        <source>{dose}, yours</source>
        <translation>{dose}, la vôtre</translation>
    </message>
    <message>
        <source>{file} does not read</source>
        <translation>{file} ne se lit pas</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} à {high}</translation>
    </message>
    <message>
        <source>{name} is deleted.</source>
        <translation>{name} est supprimé.</translation>
    </message>
    <message>
        <source>{name} is put away.</source>
        <translation>{name} est rangé.</translation>
    </message>
    <message>
        <source>{name}, in full</source>
        <translation>{name}, en détail</translation>
    </message>
    <message>
        <source>{name}: another dose from now on.</source>
        <translation>{name} : une autre dose dès maintenant.</translation>
    </message>
    <message>
        <source>{name}: back to its own dose.</source>
        <translation>{name} : retour à sa propre dose.</translation>
    </message>
    <message>
        <source>{name}: “{typed}” does not fit here. Take {low} to {high}.</source>
        <translation>{name} : « {typed} » ne convient pas ici. Prenez {low} à {high}.</translation>
    </message>
    <message>
        <source>{sets} × {reps}</source>
        <translation>{sets} × {reps}</translation>
    </message>
    <message>
        <source>{since}, from {name}</source>
        <translation>{since}, de {name}</translation>
    </message>
    <message>
        <source>{value} last time</source>
        <translation>{value} la dernière fois</translation>
    </message>
    <message>
        <source>{what} so far</source>
        <translation>{what} à ce jour</translation>
    </message>
    <message>
        <source>{who}, {day}</source>
        <translation>{who}, {day}</translation>
    </message>
    <message>
        <source>“It hurts” works here, too.</source>
        <translation>« J’ai mal » vaut ici aussi.</translation>
    </message>
</context>
<context>
    <name>Months</name>
    <message>
        <source>April</source>
        <translation>avril</translation>
    </message>
    <message>
        <source>August</source>
        <translation>août</translation>
    </message>
    <message>
        <source>December</source>
        <translation>décembre</translation>
    </message>
    <message>
        <source>February</source>
        <translation>février</translation>
    </message>
    <message>
        <source>January</source>
        <translation>janvier</translation>
    </message>
    <message>
        <source>July</source>
        <translation>juillet</translation>
    </message>
    <message>
        <source>June</source>
        <translation>juin</translation>
    </message>
    <message>
        <source>March</source>
        <translation>mars</translation>
    </message>
    <message>
        <source>May</source>
        <translation>mai</translation>
    </message>
    <message>
        <source>November</source>
        <translation>novembre</translation>
    </message>
    <message>
        <source>October</source>
        <translation>octobre</translation>
    </message>
    <message>
        <source>September</source>
        <translation>septembre</translation>
    </message>
</context>
<context>
    <name>Packs</name>
    <message numerus="yes">
        <source>%n exercise(s)</source>
        <translation>
            <numerusform>%n exercice</numerusform>
            <numerusform>%n exercices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation>
            <numerusform>%n figure</numerusform>
            <numerusform>%n figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n routine(s)</source>
        <translation>
            <numerusform>%n programme</numerusform>
            <numerusform>%n programmes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n étape</numerusform>
            <numerusform>%n étapes</numerusform>
        </translation>
    </message>
    <message>
        <source>Another</source>
        <translation>Une autre</translation>
    </message>
    <message>
        <source>CC BY 4.0: the same, if they say who made it.</source>
        <translation>CC BY 4.0 : de même, s’ils disent de qui cela vient.</translation>
    </message>
    <message>
        <source>CC0: everybody may do with it what they like.</source>
        <translation>CC0 : chacun peut en faire ce qu’il veut.</translation>
    </message>
    <message>
        <source>Came with {name}: take all of it out</source>
        <translation>Venu avec {name} : tout retirer</translation>
    </message>
    <message>
        <source>Choose one thing at least.</source>
        <translation>Choisissez au moins une chose.</translation>
    </message>
    <message>
        <source>DeskCoach has not checked these exercises. The safety check and “It hurts” hold for them, too.</source>
        <translation>DeskCoach n’a pas vérifié ces exercices. Les questions de sécurité et « Ça fait mal » valent aussi pour eux.</translation>
    </message>
    <message>
        <source>DeskCoach has one of its own. Nothing of it changes.</source>
        <translation>DeskCoach a déjà le sien. Rien n’y change.</translation>
    </message>
    <message>
        <source>Free for all</source>
        <translation>Libre pour tous</translation>
    </message>
    <message>
        <source>Free, name me</source>
        <translation>Libre, avec mon nom</translation>
    </message>
    <message>
        <source>Give it away</source>
        <translation>Partager</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>It holds words, numbers and pictures. It starts nothing and changes no setting. You can take it out again in one step.</source>
        <translation>Il contient des mots, des nombres et des images. Il ne lance rien et ne change aucun réglage. Vous pouvez le retirer en une seule étape.</translation>
    </message>
    <message>
        <source>It stands in the file. Nobody checks it, and you can leave it out.</source>
        <translation>C’est écrit dans le fichier. Personne ne le vérifie, et vous pouvez ne rien mettre.</translation>
    </message>
    <message>
        <source>Its name</source>
        <translation>Son nom</translation>
    </message>
    <message>
        <source>Its routine waits in Plan, on no day yet.</source>
        <translation>Son programme vous attend dans Plan, sans jour pour l’instant.</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Garder les deux</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Garder le mien</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Fait le</translation>
    </message>
    <message>
        <source>Name of the file</source>
        <translation>Nom du paquet</translation>
    </message>
    <message>
        <source>Name of the licence</source>
        <translation>Nom de la licence</translation>
    </message>
    <message>
        <source>Nobody is named</source>
        <translation>Personne n’est nommé</translation>
    </message>
    <message>
        <source>Nobody signs these files, so anybody can write any name. Take it in if you know who gave it to you.</source>
        <translation>Personne ne signe ces fichiers, chacun peut donc y mettre n’importe quel nom. Ajoutez-le si vous savez qui vous l’a donné.</translation>
    </message>
    <message>
        <source>None is named</source>
        <translation>Aucune n’est nommée</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Non précisé</translation>
    </message>
    <message>
        <source>Only exercises, their pictures and doses, and routines go in. What you did, felt or noted stays here.</source>
        <translation>Seuls les exercices, leurs images et doses, et les programmes y vont. Ce que vous avez fait, ressenti ou noté reste ici.</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Routine {name}</source>
        <translation>Programme {name}</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>Enregistrer le fichier</translation>
    </message>
    <message>
        <source>Says it is</source>
        <translation>Se nomme</translation>
    </message>
    <message>
        <source>Such as CC BY-SA 4.0</source>
        <translation>Par exemple CC BY-SA 4.0</translation>
    </message>
    <message numerus="yes">
        <source>Take in %n thing(s)</source>
        <translation>
            <numerusform>Ajouter %n élément</numerusform>
            <numerusform>Ajouter %n éléments</numerusform>
        </translation>
    </message>
    <message>
        <source>Take in what somebody gave you</source>
        <translation>Prendre ce qu’on vous a donné</translation>
    </message>
    <message>
        <source>Take in {name}</source>
        <translation>Ajouter {name}</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Prendre le leur</translation>
    </message>
    <message>
        <source>Then it is only for whom you give it to.</source>
        <translation>Alors c’est seulement pour ceux à qui vous le donnez.</translation>
    </message>
    <message>
        <source>What goes in</source>
        <translation>Ce qui y va</translation>
    </message>
    <message>
        <source>What is it called?</source>
        <translation>Comment ça s’appelle ?</translation>
    </message>
    <message>
        <source>What it cannot do</source>
        <translation>Ce qu’il ne peut pas faire</translation>
    </message>
    <message>
        <source>What it would add</source>
        <translation>Ce qu’il ajouterait</translation>
    </message>
    <message>
        <source>What others may do with it</source>
        <translation>Ce que les autres peuvent en faire</translation>
    </message>
    <message>
        <source>Who made it</source>
        <translation>Qui l’a fait</translation>
    </message>
    <message>
        <source>Write its usual name.</source>
        <translation>Écrivez son nom habituel.</translation>
    </message>
    <message>
        <source>You have exactly this one already.</source>
        <translation>Vous avez déjà exactement celui-ci.</translation>
    </message>
    <message>
        <source>You have one, with {dose}. Nothing of yours changes.</source>
        <translation>Vous en avez un, avec {dose}. Rien ne change au vôtre.</translation>
    </message>
    <message>
        <source>You have {name}</source>
        <translation>Vous avez {name}</translation>
    </message>
    <message>
        <source>Your name or your practice</source>
        <translation>Votre nom ou votre cabinet</translation>
    </message>
    <message>
        <source>a figure</source>
        <translation>une figure</translation>
    </message>
    <message>
        <source>a picture ({size} MB)</source>
        <translation>une image ({size} Mo)</translation>
    </message>
    <message>
        <source>goes along with {routine}</source>
        <translation>va avec {routine}</translation>
    </message>
    <message>
        <source>{names}. No day until you choose one.</source>
        <translation>{names}. Aucun jour tant que vous n’en choisissez pas.</translation>
    </message>
    <message>
        <source>{name} is taken in. You find it below Yours.</source>
        <translation>{name} est ajouté. Vous le trouverez sous « Les vôtres ».</translation>
    </message>
    <message>
        <source>{name} is taken out again, as a whole.</source>
        <translation>{name} est retiré, en entier.</translation>
    </message>
    <message>
        <source>{taken} of {all} chosen</source>
        <translation>{taken} choisis sur {all}</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message numerus="yes">
        <source>%n day(s).</source>
        <translation>
            <numerusform>%n jour.</numerusform>
            <numerusform>%n jours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) in a row</source>
        <translation>
            <numerusform>%n semaine d’affilée</numerusform>
            <numerusform>%n semaines d’affilée</numerusform>
        </translation>
    </message>
    <message>
        <source>A holiday from here</source>
        <translation>Vacances à partir d’ici</translation>
    </message>
    <message>
        <source>A pause keeps your row of weeks.</source>
        <translation>Suspendre le plan préserve vos semaines d’affilée.</translation>
    </message>
    <message>
        <source>Ahead</source>
        <translation>À venir</translation>
    </message>
    <message numerus="yes">
        <source>Any %n session(s) make your week.</source>
        <translation>
            <numerusform>%n séance, n’importe quel jour, et votre semaine est complète.</numerusform>
            <numerusform>%n séances, n’importe quels jours, et votre semaine est complète.</numerusform>
        </translation>
    </message>
    <message>
        <source>Back on {day}</source>
        <translation>Retour le {day}</translation>
    </message>
    <message>
        <source>Both stay</source>
        <translation>Les deux restent</translation>
    </message>
    <message>
        <source>Breaks take these in turn. One stays.</source>
        <translation>Les pauses les prennent tour à tour. Il en reste un.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Bring {exercise} back</source>
        <translation>Reprendre {exercise}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Done elsewhere</source>
        <translation>Fait ailleurs</translation>
    </message>
    <message>
        <source>Done elsewhere on this day</source>
        <translation>Fait ailleurs ce jour-là</translation>
    </message>
    <message numerus="yes">
        <source>Done, %n set(s)</source>
        <translation>
            <numerusform>Terminé, %n série</numerusform>
            <numerusform>Terminé, %n séries</numerusform>
        </translation>
    </message>
    <message>
        <source>Drag a day to move it, or press M. Drag over free days for a holiday.</source>
        <translation>Glissez un jour pour le déplacer, ou appuyez sur M. Glissez sur des jours libres pour des vacances.</translation>
    </message>
    <message>
        <source>Enter it</source>
        <translation>Inscrire</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Chaque semaine</translation>
    </message>
    <message>
        <source>First day of the holiday</source>
        <translation>Premier jour des vacances</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Libre</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>Vacances</translation>
    </message>
    <message>
        <source>Holiday, {day}</source>
        <translation>Vacances, {day}</translation>
    </message>
    <message>
        <source>Holiday, {first} to {last}</source>
        <translation>Vacances, du {first} au {last}</translation>
    </message>
    <message>
        <source>If you are away then, it is offered when you are back that day.</source>
        <translation>Si vous n’êtes pas là, la séance attend votre retour ce jour-là.</translation>
    </message>
    <message>
        <source>Ill, or on holiday?</source>
        <translation>Maladie ou vacances&#x202f;?</translation>
    </message>
    <message>
        <source>In stretch breaks</source>
        <translation>Dans les pauses d’étirement</translation>
    </message>
    <message>
        <source>Last day of the holiday</source>
        <translation>Dernier jour des vacances</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>Déplacer au</translation>
    </message>
    <message>
        <source>Moved this once</source>
        <translation>Déplacé cette fois</translation>
    </message>
    <message>
        <source>Nothing from {first} to {last}.</source>
        <translation>Rien du {first} au {last}.</translation>
    </message>
    <message>
        <source>Offered from</source>
        <translation>Proposée dès</translation>
    </message>
    <message>
        <source>One day stays. If you want no sessions offered, pause the plan, or switch them off in the settings.</source>
        <translation>Un jour reste. Si vous ne voulez pas de séances proposées, mettez le plan en pause ou désactivez-les dans les réglages.</translation>
    </message>
    <message>
        <source>Over, nothing done</source>
        <translation>Passé, rien de fait</translation>
    </message>
    <message>
        <source>Pause for a week</source>
        <translation>Suspendre une semaine</translation>
    </message>
    <message>
        <source>Paused until you say so</source>
        <translation>Suspendu, sans date de fin</translation>
    </message>
    <message>
        <source>Paused up to {day}</source>
        <translation>Suspendu jusqu’au {day}</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Prévu</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Mis de côté</translation>
    </message>
    <message>
        <source>Start session</source>
        <translation>Démarrer la séance</translation>
    </message>
    <message numerus="yes">
        <source>Still %n session(s) that week.</source>
        <translation>
            <numerusform>Toujours %n séance cette semaine-là.</numerusform>
            <numerusform>Toujours %n séances cette semaine-là.</numerusform>
        </translation>
    </message>
    <message>
        <source>Strength this week</source>
        <translation>Renforcement de la semaine</translation>
    </message>
    <message>
        <source>Stretch breaks, too</source>
        <translation>Les pauses d’étirement aussi</translation>
    </message>
    <message>
        <source>Swap them</source>
        <translation>Les échanger</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Take out: {holiday}</source>
        <translation>Retirer : {holiday}</translation>
    </message>
    <message>
        <source>Take the holiday out</source>
        <translation>Retirer les vacances</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>Le dernier jour est avant le premier.</translation>
    </message>
    <message>
        <source>The weeks ahead</source>
        <translation>Les semaines à venir</translation>
    </message>
    <message>
        <source>These hurt. They wait until you bring them back.</source>
        <translation>Ces exercices font mal. Ils attendent que vous les repreniez.</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Cette semaine</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Au</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Today, about {minutes} min</source>
        <translation>Aujourd’hui, env. {minutes}&#xa0;min</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Until I say so</source>
        <translation>Sans date de fin</translation>
    </message>
    <message>
        <source>What the plan says</source>
        <translation>Ce que dit le plan</translation>
    </message>
    <message>
        <source>You train on {days}, from {time}.</source>
        <translation>Vous vous entraînez le {days}, dès {time}.</translation>
    </message>
    <message>
        <source>Your days</source>
        <translation>Vos jours</translation>
    </message>
    <message>
        <source>Your first session is on {day}</source>
        <translation>Votre première séance est {day}</translation>
    </message>
    <message>
        <source>Your row of weeks stays.</source>
        <translation>Votre suite de semaines reste.</translation>
    </message>
    <message>
        <source>moved from {day}</source>
        <translation>déplacé du {day}</translation>
    </message>
    <message>
        <source>{days} and {last}</source>
        <translation>{days} et {last}</translation>
    </message>
    <message>
        <source>{day} has one already. Both stay, or swap them?</source>
        <translation>{day} en a déjà une. Garder les deux, ou échanger ?</translation>
    </message>
    <message>
        <source>{day} → {to}</source>
        <translation>{day} → {to}</translation>
    </message>
    <message>
        <source>{done} of {goal}</source>
        <translation>{done} sur {goal}</translation>
    </message>
    <message>
        <source>{done} of {goal} done</source>
        <translation>Séances&#xa0;: {done} sur {goal}</translation>
    </message>
</context>
<context>
    <name>Player</name>
    <message numerus="yes">
        <source>%n round(s)</source>
        <translation>
            <numerusform>%n tour</numerusform>
            <numerusform>%n tours</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Get up for a few steps, as far as it feels right. Stretches wait until you have been seen.</source>
        <translation>Levez-vous pour quelques pas, tant que cela vous convient. Les étirements attendent que vous ayez consulté.</translation>
    </message>
    <message>
        <source>Leave the desk for a few steps: to a window, to the kitchen, up some stairs. The time runs on here; nothing needs you.</source>
        <translation>Quittez le bureau pour quelques pas&#xa0;: vers une fenêtre, la cuisine, un escalier. Le temps s’écoule ici, sans rien vous demander.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Now walk a little</source>
        <translation>Maintenant, marchez un peu</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Paused. Go on when you like.</source>
        <translation>En pause. Continuez quand vous voulez.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Round {number} of {count}</source>
        <translation>Tour {number} sur {count}</translation>
    </message>
    <message>
        <source>Space pauses · N goes on · H: it hurts · Esc stops</source>
        <translation>Espace suspend · N continue · H&#xa0;: j’ai mal · Échap arrête</translation>
    </message>
    <message>
        <source>Starts in</source>
        <translation>Début dans</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation>Arrêter (Échap)</translation>
    </message>
    <message>
        <source>Stretch {number} of {count}</source>
        <translation>Étirement {number} sur {count}</translation>
    </message>
    <message>
        <source>Stretches done</source>
        <translation>Étirements terminés</translation>
    </message>
    <message>
        <source>Times: ours, or as you set them</source>
        <translation>Durées : de nous, ou selon vos réglages</translation>
    </message>
    <message>
        <source>Waiting while you finish typing</source>
        <translation>Le temps que vous finissiez de taper</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>minutes to walk</source>
        <translation>minutes de marche</translation>
    </message>
    <message>
        <source>now</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>seconds to walk</source>
        <translation>secondes de marche</translation>
    </message>
    <message>
        <source>{length} away from the screen.</source>
        <translation>{length} loin de l’écran.</translation>
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
        <translation>Poignée&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Pose</source>
        <translation>Pose</translation>
    </message>
    <message>
        <source>ankle</source>
        <translation>cheville</translation>
    </message>
    <message>
        <source>elbow</source>
        <translation>coude</translation>
    </message>
    <message>
        <source>fingertips</source>
        <translation>bout des doigts</translation>
    </message>
    <message>
        <source>head</source>
        <translation>tête</translation>
    </message>
    <message>
        <source>hips</source>
        <translation>hanches</translation>
    </message>
    <message>
        <source>knee</source>
        <translation>genou</translation>
    </message>
    <message>
        <source>lower ribs</source>
        <translation>côtes basses</translation>
    </message>
    <message>
        <source>neck</source>
        <translation>cou</translation>
    </message>
    <message>
        <source>shoulders</source>
        <translation>épaules</translation>
    </message>
    <message>
        <source>toes</source>
        <translation>orteils</translation>
    </message>
    <message>
        <source>waist</source>
        <translation>taille</translation>
    </message>
    <message>
        <source>wrist</source>
        <translation>poignet</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>It still does not work. It is tried again by itself, too.</source>
        <translation>Cela ne marche pas encore. Un nouvel essai se fait aussi tout seul.</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Ouvrir le fichier</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Montrer le dossier</translation>
    </message>
    <message>
        <source>There is a mistake in your exercises</source>
        <translation>Il y a une erreur dans vos exercices</translation>
    </message>
    <message>
        <source>There is a mistake in your settings</source>
        <translation>Il y a une erreur dans vos réglages</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Until then the usual value holds. Your file stays as you wrote it, and is read again when you save it.</source>
        <translation>En attendant, la valeur habituelle s’applique. Votre fichier reste tel quel et sera relu dès que vous l’enregistrerez.</translation>
    </message>
    <message>
        <source>Until then they are left out. Your files stay as you wrote them, and are read again when you open the Library.</source>
        <translation>En attendant, ils sont laissés de côté. Vos fichiers restent tels quels et seront relus quand vous ouvrirez la bibliothèque.</translation>
    </message>
    <message>
        <source>Your log needs a look</source>
        <translation>Votre journal demande un coup d’œil</translation>
    </message>
    <message>
        <source>{name} ({place})</source>
        <translation>{name} ({place})</translation>
    </message>
    <message>
        <source>{place}: {value}</source>
        <translation>{place} : {value}</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n semaine</numerusform>
            <numerusform>%n semaines</numerusform>
        </translation>
    </message>
    <message>
        <source>A page to print (PDF)</source>
        <translation>Page à imprimer (PDF)</translation>
    </message>
    <message>
        <source>A web page</source>
        <translation>Page web</translation>
    </message>
    <message>
        <source>As</source>
        <translation>En</translation>
    </message>
    <message>
        <source>Each of them can be left out.</source>
        <translation>Chacune peut être laissée de côté.</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>For your physiotherapist</source>
        <translation>Pour votre kiné</translation>
    </message>
    <message>
        <source>From {first} to {last}.</source>
        <translation>Du {first} au {last}.</translation>
    </message>
    <message>
        <source>It is saved where you choose, and sent nowhere.</source>
        <translation>Elle est enregistrée où vous voulez, et envoyée nulle part.</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>No name stands on it.</source>
        <translation>Sans nom.</translation>
    </message>
    <message>
        <source>Nothing, if you like</source>
        <translation>Vide, si vous voulez</translation>
    </message>
    <message>
        <source>One page: prescribed and done by week, loads, pain, what was eased or left out. It counts and does not judge.</source>
        <translation>Une page : prescrit et fait par semaine, charges, douleur, ce qui fut allégé ou laissé. Elle compte et ne juge pas.</translation>
    </message>
    <message>
        <source>Other days</source>
        <translation>Autres jours</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>Le dernier jour est avant le premier.</translation>
    </message>
    <message>
        <source>You have noted nothing in these days.</source>
        <translation>Vous n’avez rien noté ces jours-là.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>Your notes</source>
        <translation>Vos notes</translation>
    </message>
    <message>
        <source>{name} stands on it.</source>
        <translation>Le nom {name} y figure.</translation>
    </message>
</context>
<context>
    <name>Rest</name>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Next, left</source>
        <translation>Suivant, à gauche</translation>
    </message>
    <message>
        <source>Next, right</source>
        <translation>Suivant, à droite</translation>
    </message>
</context>
<context>
    <name>Routine</name>
    <message numerus="yes">
        <source>%n exercise(s)</source>
        <translation>
            <numerusform>%n exercice</numerusform>
            <numerusform>%n exercices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set(s)</source>
        <translation>
            <numerusform>%n série</numerusform>
            <numerusform>%n séries</numerusform>
        </translation>
    </message>
    <message>
        <source>A few exercises in the order in which you do them.</source>
        <translation>Quelques exercices, dans l’ordre où vous les faites.</translation>
    </message>
    <message>
        <source>Add an exercise</source>
        <translation>Ajouter un exercice</translation>
    </message>
    <message>
        <source>Always leave out</source>
        <translation>Toujours laisser de côté</translation>
    </message>
    <message>
        <source>Another routine</source>
        <translation>Un autre programme</translation>
    </message>
    <message>
        <source>Another stretch</source>
        <translation>Un autre étirement</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Dos</translation>
    </message>
    <message>
        <source>Back to the plan</source>
        <translation>Retour au plan</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Bring one back to start.</source>
        <translation>Reprenez-en un pour commencer.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Change {routine}</source>
        <translation>Modifier {routine}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Jours</translation>
    </message>
    <message>
        <source>Days of your plan that no other routine has.</source>
        <translation>Les jours de votre plan qu’aucun autre programme n’a.</translation>
    </message>
    <message>
        <source>Easy repetitions first</source>
        <translation>D’abord des répétitions faciles</translation>
    </message>
    <message>
        <source>Every exercise is in it</source>
        <translation>Tous les exercices y sont</translation>
    </message>
    <message>
        <source>Five without weight before each exercise.</source>
        <translation>Cinq sans poids avant chaque exercice.</translation>
    </message>
    <message>
        <source>High: a set. Low: a rest. Between: the warm-up.</source>
        <translation>Haut : une série. Bas : un repos. Entre les deux : l’échauffement.</translation>
    </message>
    <message>
        <source>How it runs</source>
        <translation>Le déroulement</translation>
    </message>
    <message>
        <source>Leave out this time</source>
        <translation>Laisser de côté cette fois</translation>
    </message>
    <message>
        <source>Left out this time</source>
        <translation>Laissé de côté cette fois</translation>
    </message>
    <message>
        <source>More about {exercise}</source>
        <translation>Plus sur {exercise}</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Vers le bas</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Vers le haut</translation>
    </message>
    <message>
        <source>Name of the routine</source>
        <translation>Nom du programme</translation>
    </message>
    <message>
        <source>New routine</source>
        <translation>Nouveau programme</translation>
    </message>
    <message>
        <source>Nothing in it yet</source>
        <translation>Rien pour l’instant</translation>
    </message>
    <message>
        <source>Pair with the one above</source>
        <translation>Associer à celui du dessus</translation>
    </message>
    <message>
        <source>Part the pair</source>
        <translation>Séparer la paire</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Ranger</translation>
    </message>
    <message>
        <source>Routines</source>
        <translation>Programmes</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Échauffement</translation>
    </message>
    <message>
        <source>Your days are those of {routine}. Choose some for this one, or start it here.</source>
        <translation>Vos jours sont ceux de {routine}. Choisissez-en pour celui-ci, ou lancez-le ici.</translation>
    </message>
    <message>
        <source>{days}: {exercises} in {sets}.</source>
        <translation>{days} : {exercises} en {sets}.</translation>
    </message>
    <message>
        <source>{day} has {routine}, too. They are done one after the other.</source>
        <translation>{day} a aussi {routine}. Ils se suivent.</translation>
    </message>
    <message>
        <source>{dose} each side</source>
        <translation>{dose} par côté</translation>
    </message>
    <message>
        <source>{exercises} in {sets}.</source>
        <translation>{exercises} en {sets}.</translation>
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
        <translation>0 : aucune douleur, 10 : la pire. Vous pouvez passer.</translation>
    </message>
    <message>
        <source>A bacterial infection lately</source>
        <translation>Une infection bactérienne récente</translation>
    </message>
    <message>
        <source>A half-minute check. Your answers stay on this computer.</source>
        <translation>Une demi-minute de questions. Vos réponses restent sur cet ordinateur.</translation>
    </message>
    <message>
        <source>A little discomfort is all right.</source>
        <translation>Une légère gêne est acceptable.</translation>
    </message>
    <message>
        <source>A recent back injury, from a fall or crash</source>
        <translation>Une blessure récente au dos, après une chute ou un accident</translation>
    </message>
    <message>
        <source>A short check before you go on</source>
        <translation>Une courte vérification avant de continuer</translation>
    </message>
    <message>
        <source>A sign you ticked should be looked at right away.</source>
        <translation>Un signe coché demande un avis médical sans attendre.</translation>
    </message>
    <message>
        <source>A very stiff back in the morning</source>
        <translation>Un dos très raide le matin</translation>
    </message>
    <message>
        <source>Based on {source}: the signs, and what has a {mark}. The rest is our advice, not a diagnosis.</source>
        <translation>D&apos;après {source} : les signes, et ce qui porte un {mark}. Le reste est notre conseil, pas un diagnostic.</translation>
    </message>
    <message>
        <source>Before your first strength session</source>
        <translation>Avant votre première séance de renforcement</translation>
    </message>
    <message>
        <source>Begin gently, and stop an exercise that hurts.</source>
        <translation>Commencez en douceur, et arrêtez un exercice qui fait mal.</translation>
    </message>
    <message>
        <source>Begin with less: a smaller range, less weight, fewer reps.</source>
        <translation>Commencez avec moins : moins d’amplitude, moins de poids, moins de répétitions.</translation>
    </message>
    <message>
        <source>Bladder or bowel trouble, such as leaking</source>
        <translation>Des troubles urinaires ou intestinaux, comme des fuites</translation>
    </message>
    <message>
        <source>Break reminders and stretches carry on as before.</source>
        <translation>Les rappels de pause et les étirements continuent comme avant.</translation>
    </message>
    <message>
        <source>Breaks are still offered, as short walks.</source>
        <translation>Des pauses restent proposées, sous forme de quelques pas.</translation>
    </message>
    <message>
        <source>Call your emergency number or go to an emergency department.</source>
        <translation>Appelez votre numéro d’urgence ou allez aux urgences.</translation>
    </message>
    <message>
        <source>Cancer, now or earlier, or a weak immune system</source>
        <translation>Un cancer, actuel ou passé, ou un système immunitaire affaibli</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Constant pain that is getting worse</source>
        <translation>Une douleur toujours présente, qui augmente</translation>
    </message>
    <message>
        <source>Copy my answers</source>
        <translation>Copier mes réponses</translation>
    </message>
    <message>
        <source>DeskCoach, before strength work</source>
        <translation>DeskCoach, avant le renforcement</translation>
    </message>
    <message>
        <source>Does any of this fit you at the moment? Tick what does.</source>
        <translation>Certains de ces points vous concernent-ils en ce moment&#x202f;? Cochez-les.</translation>
    </message>
    <message>
        <source>Fever, chills, or losing weight without knowing why</source>
        <translation>De la fièvre, des frissons, ou une perte de poids inexpliquée</translation>
    </message>
    <message>
        <source>Go on if you like, as gently as you want.</source>
        <translation>Continuez si vous voulez, aussi doucement qu’il vous plaît.</translation>
    </message>
    <message>
        <source>Go to the session</source>
        <translation>Aller à la séance</translation>
    </message>
    <message>
        <source>Going on with less is fine, and so is stopping.</source>
        <translation>Continuer avec moins convient, arrêter aussi.</translation>
    </message>
    <message>
        <source>How much does your back usually hurt?</source>
        <translation>À quel point votre dos fait-il mal d&apos;habitude ?</translation>
    </message>
    <message>
        <source>I have been seen</source>
        <translation>J’ai consulté</translation>
    </message>
    <message>
        <source>I have read this and go on</source>
        <translation>J’ai lu et je continue</translation>
    </message>
    <message>
        <source>If pain disturbs days or sleep, see your GP or physiotherapist.</source>
        <translation>Si la douleur trouble vos jours ou vos nuits, voyez votre médecin traitant ou votre kiné.</translation>
    </message>
    <message>
        <source>In the UK that is 999 or A&amp;E, in the EU 112.</source>
        <translation>Dans l’UE c’est le 112, au Royaume-Uni le 999 ou A&amp;E.</translation>
    </message>
    <message>
        <source>Leave out anything that sets off your back pain.</source>
        <translation>Évitez ce qui, vous le savez, déclenche votre mal de dos.</translation>
    </message>
    <message>
        <source>Legs that feel weak</source>
        <translation>Une sensation de faiblesse dans les jambes</translation>
    </message>
    <message>
        <source>Limits of pain: ours, after advice of the Royal Orthopaedic Hospital.</source>
        <translation>Seuils de douleur&#xa0;: les nôtres, d’après le Royal Orthopaedic Hospital.</translation>
    </message>
    <message>
        <source>Make it easier: a smaller range, less weight, fewer reps.</source>
        <translation>Allégez&#xa0;: moins d’amplitude, moins de poids, moins de répétitions.</translation>
    </message>
    <message>
        <source>Nerves in your back may be under pressure.</source>
        <translation>Des nerfs de votre dos sont peut-être comprimés.</translation>
    </message>
    <message>
        <source>None of the signs fits you at the moment.</source>
        <translation>Aucun de ces signes ne vous concerne en ce moment.</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Rien de tout cela</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Pain after a small knock or a heavy lift; osteoporosis</source>
        <translation>Une douleur après un petit choc ou une charge lourde&#x202f;; une ostéoporose</translation>
    </message>
    <message>
        <source>Pain for over two weeks, despite treatment</source>
        <translation>Une douleur traitée, toujours là après deux semaines</translation>
    </message>
    <message>
        <source>Pain that disturbs your days or your sleep</source>
        <translation>Une douleur qui gêne vos journées ou votre sommeil</translation>
    </message>
    <message>
        <source>Pain that does not seem to come from a strain</source>
        <translation>Une douleur qui ne semble pas venir d’un faux mouvement</translation>
    </message>
    <message>
        <source>Pain that stays when you rest or move differently</source>
        <translation>Une douleur qui reste, même au repos ou en bougeant autrement</translation>
    </message>
    <message>
        <source>Please get medical help now</source>
        <translation>Consultez un médecin en urgence</translation>
    </message>
    <message>
        <source>Please see your GP or physiotherapist first</source>
        <translation>Voyez d’abord votre médecin traitant ou votre kinésithérapeute</translation>
    </message>
    <message>
        <source>See the advice</source>
        <translation>Voir le conseil</translation>
    </message>
    <message>
        <source>See what this means</source>
        <translation>Voir ce que cela signifie</translation>
    </message>
    <message>
        <source>Sessions and stretches wait until you have been seen.</source>
        <translation>Les séances et les étirements attendent que vous ayez consulté.</translation>
    </message>
    <message>
        <source>Stop anything that sets off your back pain.</source>
        <translation>Arrêtez ce qui, vous le savez, déclenche votre mal de dos.</translation>
    </message>
    <message>
        <source>Stop if it does not ease.</source>
        <translation>Arrêtez si cela ne s’apaise pas.</translation>
    </message>
    <message>
        <source>The session can wait for another day.</source>
        <translation>La séance peut attendre un autre jour.</translation>
    </message>
    <message>
        <source>They can examine you and say what suits you.</source>
        <translation>Un examen permet de dire ce qui vous convient.</translation>
    </message>
    <message>
        <source>This exercise stops here and waits until you bring it back.</source>
        <translation>Cet exercice s’arrête ici et attend que vous le repreniez.</translation>
    </message>
    <message>
        <source>Usual pain: {level} of 10</source>
        <translation>Douleur habituelle : {level} sur 10</translation>
    </message>
    <message>
        <source>We&apos;ll ask again in three months, or if pain increases.</source>
        <translation>Nous reposons ces questions dans trois mois, ou si la douleur augmente.</translation>
    </message>
    <message>
        <source>What you ticked deserves a look before you add strength work.</source>
        <translation>Ce que vous avez coché mérite un avis avant le renforcement.</translation>
    </message>
    <message>
        <source>You are under 20 or over 50</source>
        <translation>Vous avez moins de 20 ans ou plus de 50 ans</translation>
    </message>
    <message>
        <source>You can begin</source>
        <translation>Vous pouvez commencer</translation>
    </message>
    <message>
        <source>You can go on once you have read this.</source>
        <translation>Vous pouvez continuer après avoir lu ceci.</translation>
    </message>
    <message>
        <source>You ticked</source>
        <translation>Vous avez coché</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>&quot;pointer&quot;, &quot;active&quot; or the name of a screen</source>
        <translation>&quot;pointer&quot;, &quot;active&quot; ou le nom d’un écran</translation>
    </message>
    <message>
        <source>0 none, 10 worst</source>
        <translation>0 aucune, 10 la pire</translation>
    </message>
    <message>
        <source>1 second</source>
        <translation>1 seconde</translation>
    </message>
    <message>
        <source>A quote in it is not closed.</source>
        <translation>Un guillemet n’y est pas fermé.</translation>
    </message>
    <message>
        <source>A session is planned on {day} already.</source>
        <translation>Une séance est déjà prévue le {day}.</translation>
    </message>
    <message>
        <source>About {count} minutes. Any day of the week counts.</source>
        <translation>Environ {count} minutes. N’importe quel jour de la semaine compte.</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>All {count} planned sessions were done: {done} of {all} sets.</source>
        <translation>Les {count} séances prévues ont été faites : {done} séries sur {all}.</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Begin gently, and stop an exercise that hurts.</source>
        <translation>Commencez en douceur, et arrêtez un exercice qui fait mal.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Annulé. Rien n’a changé.</translation>
    </message>
    <message>
        <source>Change to the left side</source>
        <translation>Passez au côté gauche</translation>
    </message>
    <message>
        <source>Change to the right side</source>
        <translation>Passez au côté droit</translation>
    </message>
    <message>
        <source>Circle before, square during, triangle after; 0 none, 10 worst.</source>
        <translation>Cercle avant, carré pendant, triangle après ; 0 aucune, 10 la pire.</translation>
    </message>
    <message>
        <source>Dates that cannot be right: {count}, from {first} to {last}. These records count on no day; the history can correct them.</source>
        <translation>Dates qui ne peuvent pas être justes : {count}, du {first} au {last}. Ces données ne comptent pour aucun jour ; l’historique peut les corriger.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>During</source>
        <translation>Pendant</translation>
    </message>
    <message>
        <source>Eased, skipped or set aside</source>
        <translation>Allégé, sauté ou mis de côté</translation>
    </message>
    <message>
        <source>Every number and score is the person&apos;s own entry in DeskCoach, which gives no diagnosis. Prescribed is the dose that held on the day; planned days are those of the plan as it is now.</source>
        <translation>Chaque nombre et chaque note est une saisie de la personne dans DeskCoach, qui ne pose aucun diagnostic. Prescrit désigne la dose valable ce jour-là ; les jours prévus sont ceux du plan actuel.</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Exercice</translation>
    </message>
    <message>
        <source>Exercise report</source>
        <translation>Compte rendu d’exercices</translation>
    </message>
    <message>
        <source>Exercise, as prescribed</source>
        <translation>Exercice, tel que prescrit</translation>
    </message>
    <message>
        <source>Exercises from: {source}.</source>
        <translation>Exercices d’après&#xa0;: {source}.</translation>
    </message>
    <message>
        <source>First, warm up</source>
        <translation>D’abord, échauffez-vous</translation>
    </message>
    <message>
        <source>From {first}</source>
        <translation>À partir du {first}</translation>
    </message>
    <message>
        <source>Fullscreen in it is work.</source>
        <translation>En plein écran, c’est du travail.</translation>
    </message>
    <message>
        <source>If it hurts: stop, then ease off or leave it out, and write it down.</source>
        <translation>Si ça fait mal : arrêtez, puis allégez ou laissez de côté, et notez-le.</translation>
    </message>
    <message>
        <source>In their own words</source>
        <translation>Dans ses propres mots</translation>
    </message>
    <message>
        <source>It cannot be read as a row of the table.</source>
        <translation>Impossible de la lire comme une ligne du tableau.</translation>
    </message>
    <message>
        <source>It ended before its time. Nothing was changed: try again.</source>
        <translation>L’opération s’est arrêtée trop tôt. Rien n’a changé : réessayez.</translation>
    </message>
    <message>
        <source>It ended while it was being kept. Look whether it is there.</source>
        <translation>L’opération s’est arrêtée pendant l’enregistrement. Vérifiez si tout y est.</translation>
    </message>
    <message>
        <source>It has more fields than the head of the table.</source>
        <translation>Elle a plus de champs que l’en-tête du tableau.</translation>
    </message>
    <message>
        <source>It has no date.</source>
        <translation>Pas de date.</translation>
    </message>
    <message>
        <source>It has no repetitions and no time.</source>
        <translation>Ni répétitions ni durée.</translation>
    </message>
    <message>
        <source>It is a distance, not a set.</source>
        <translation>C’est une distance, pas une série.</translation>
    </message>
    <message>
        <source>It is a note, not a set.</source>
        <translation>C’est une note, pas une série.</translation>
    </message>
    <message>
        <source>It is a rest, not a set.</source>
        <translation>C’est un repos, pas une série.</translation>
    </message>
    <message>
        <source>It is no record of a set.</source>
        <translation>Ce n’est pas l’enregistrement d’une série.</translation>
    </message>
    <message>
        <source>It names no exercise.</source>
        <translation>Aucun exercice n’est nommé.</translation>
    </message>
    <message>
        <source>It was planned and not done.</source>
        <translation>Prévu mais pas fait.</translation>
    </message>
    <message>
        <source>Its day has not been yet.</source>
        <translation>Ce jour n’est pas encore venu.</translation>
    </message>
    <message>
        <source>Its microphone is a call.</source>
        <translation>Son microphone est un appel.</translation>
    </message>
    <message>
        <source>Its microphone is always on.</source>
        <translation>Son microphone est toujours actif.</translation>
    </message>
    <message>
        <source>Its weight is in plates or in a speed.</source>
        <translation>Le poids est en disques ou en vitesse.</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>À gauche</translation>
    </message>
    <message>
        <source>Load, from and to</source>
        <translation>Charge, de et à</translation>
    </message>
    <message>
        <source>Made on {day}.</source>
        <translation>Page créée le {day}.</translation>
    </message>
    <message>
        <source>Made with DeskCoach, {day}</source>
        <translation>Fait avec DeskCoach, {day}</translation>
    </message>
    <message>
        <source>Most of your records are to come: please set this computer&apos;s clock.</source>
        <translation>La plupart de vos données sont dans le futur : veuillez régler l’horloge de cet ordinateur.</translation>
    </message>
    <message>
        <source>No exercise in the file is called {name}.</source>
        <translation>Aucun exercice du fichier ne s’appelle {name}.</translation>
    </message>
    <message>
        <source>No holiday begins on that day.</source>
        <translation>Aucunes vacances ne commencent ce jour-là.</translation>
    </message>
    <message>
        <source>No pain scores were entered.</source>
        <translation>Aucune note de douleur n’a été saisie.</translation>
    </message>
    <message>
        <source>Not from DeskCoach: {names}.</source>
        <translation>Ne vient pas de DeskCoach : {names}.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Nothing is planned on {day}.</source>
        <translation>Rien n’est prévu le {day}.</translation>
    </message>
    <message>
        <source>Nothing of that pack is here any more.</source>
        <translation>Il ne reste rien de ce paquet.</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>Page {number}</translation>
    </message>
    <message>
        <source>Pain at the end of the week</source>
        <translation>Douleur à la fin de la semaine</translation>
    </message>
    <message>
        <source>Pain during exercise was {pain} on average (0 none, 10 worst).</source>
        <translation>La douleur pendant l’exercice était de {pain} en moyenne (0 aucune, 10 la pire).</translation>
    </message>
    <message>
        <source>Pain during exercise went from {first} in the first week to {last} in the last (0 none, 10 worst).</source>
        <translation>La douleur pendant l’exercice est passée de {first} la première semaine à {last} la dernière (0 aucune, 10 la pire).</translation>
    </message>
    <message>
        <source>Pain, before, during and after each session</source>
        <translation>Douleur avant, pendant et après chaque séance</translation>
    </message>
    <message>
        <source>Prescribed and done, in sets</source>
        <translation>Prescrit et fait, en séries</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>À droite</translation>
    </message>
    <message>
        <source>Sessions and stretches wait until you have been seen.</source>
        <translation>Les séances et les étirements attendent que vous ayez consulté.</translation>
    </message>
    <message>
        <source>Sessions done: {count}. {done} of {all} sets.</source>
        <translation>Séances faites : {count}. {done} séries sur {all}.</translation>
    </message>
    <message>
        <source>Sessions, of those planned</source>
        <translation>Séances, sur celles prévues</translation>
    </message>
    <message>
        <source>Set aside now: {names}.</source>
        <translation>Mis de côté actuellement : {names}.</translation>
    </message>
    <message>
        <source>Set this computer&apos;s clock first: it is before your records.</source>
        <translation>Réglez d’abord l’horloge de cet ordinateur : elle retarde sur vos données.</translation>
    </message>
    <message>
        <source>Set {number} done</source>
        <translation>Série {number} terminée</translation>
    </message>
    <message>
        <source>Something went wrong in DeskCoach, and it goes on. Details: {file}</source>
        <translation>DeskCoach a rencontré un problème et continue. Détails&#xa0;: {file}</translation>
    </message>
    <message>
        <source>Sore</source>
        <translation>Endolori</translation>
    </message>
    <message>
        <source>Sticky</source>
        <translation>Raide</translation>
    </message>
    <message>
        <source>Strength session</source>
        <translation>Séance de renforcement</translation>
    </message>
    <message>
        <source>That is too much for one pack. Give away fewer exercises at once.</source>
        <translation>C’est trop pour un seul paquet. Partagez moins d’exercices à la fois.</translation>
    </message>
    <message>
        <source>That session was not entered by hand.</source>
        <translation>Cette séance n’a pas été saisie à la main.</translation>
    </message>
    <message>
        <source>That time has not been yet.</source>
        <translation>Ce moment n’est pas encore passé.</translation>
    </message>
    <message>
        <source>The date reads “{text}”.</source>
        <translation>La date indique « {text} ».</translation>
    </message>
    <message>
        <source>The file has more rows than can be taken in at once.</source>
        <translation>Le fichier a plus de lignes qu’on ne peut en reprendre en une fois.</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>Le dernier jour est avant le premier.</translation>
    </message>
    <message>
        <source>The line ends half way.</source>
        <translation>La ligne s’arrête en cours de route.</translation>
    </message>
    <message>
        <source>The repetitions read “{text}”.</source>
        <translation>Les répétitions indiquent « {text} ».</translation>
    </message>
    <message>
        <source>The same as a table</source>
        <translation>La même chose en tableau</translation>
    </message>
    <message>
        <source>The time reads “{text}”.</source>
        <translation>La durée indique « {text} ».</translation>
    </message>
    <message>
        <source>The weight reads “{text}”.</source>
        <translation>Le poids indique « {text} ».</translation>
    </message>
    <message>
        <source>There is no exercise {id}.</source>
        <translation>Il n’y a pas d’exercice {id}.</translation>
    </message>
    <message>
        <source>There is no import to undo.</source>
        <translation>Il n’y a aucun import à annuler.</translation>
    </message>
    <message>
        <source>There is no such backup.</source>
        <translation>Cette sauvegarde n’existe pas.</translation>
    </message>
    <message>
        <source>There is nothing of your own to give away yet.</source>
        <translation>Vous n’avez encore rien à vous à partager.</translation>
    </message>
    <message>
        <source>These days are over. Choose days ahead.</source>
        <translation>Ces jours sont passés. Choisissez des jours à venir.</translation>
    </message>
    <message>
        <source>This is no file we know.</source>
        <translation>Nous ne connaissons pas ce fichier.</translation>
    </message>
    <message>
        <source>This picture does not open. Try another, or use the figure.</source>
        <translation>Cette image ne s’ouvre pas. Essayez-en une autre, ou prenez la figure.</translation>
    </message>
    <message>
        <source>This picture has too many pixels to open. Try a smaller one.</source>
        <translation>Cette image a trop de pixels pour être ouverte. Essayez-en une plus petite.</translation>
    </message>
    <message>
        <source>This picture is larger than 20 MB. Try a smaller one.</source>
        <translation>Cette image dépasse 20 Mo. Essayez-en une plus petite.</translation>
    </message>
    <message>
        <source>This week&apos;s session moves to {day}.</source>
        <translation>La séance de cette semaine passe à {day}.</translation>
    </message>
    <message>
        <source>This week&apos;s sessions move to {days}.</source>
        <translation>Les séances de cette semaine passent à {days}.</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Ensemble</translation>
    </message>
    <message>
        <source>Waits in fullscreen, even while it is paused.</source>
        <translation>Attend en plein écran, même en pause.</translation>
    </message>
    <message>
        <source>Warm-up, {name}</source>
        <translation>Échauffement, {name}</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>You trained today. A day between is easier on your muscles.</source>
        <translation>Une séance est déjà faite aujourd’hui. Un jour d’écart ménage vos muscles.</translation>
    </message>
    <message>
        <source>You trained yesterday. A day between is easier on your muscles.</source>
        <translation>Votre dernière séance date d’hier. Un jour d’écart ménage vos muscles.</translation>
    </message>
    <message>
        <source>Your pictures are too much for one backup. Use smaller ones, or fewer.</source>
        <translation>Vos images sont trop lourdes pour une sauvegarde. Prenez-en de plus petites, ou moins.</translation>
    </message>
    <message>
        <source>a backup of DeskCoach (JSON)</source>
        <translation>une sauvegarde de DeskCoach (JSON)</translation>
    </message>
    <message>
        <source>a calendar</source>
        <translation>un calendrier</translation>
    </message>
    <message>
        <source>a database of another program</source>
        <translation>une base de données d’un autre programme</translation>
    </message>
    <message>
        <source>a document (such as Word or LibreOffice writes)</source>
        <translation>un document (comme en écrit Word ou LibreOffice)</translation>
    </message>
    <message>
        <source>a document to print (PDF)</source>
        <translation>un document à imprimer (PDF)</translation>
    </message>
    <message>
        <source>a figure (it belongs into the folder figures, beside your settings)</source>
        <translation>une figure (sa place est dans le dossier figures, à côté de vos réglages)</translation>
    </message>
    <message>
        <source>a file in it has a name that no pack has</source>
        <translation>un fichier y porte un nom qu’aucun paquet n’a</translation>
    </message>
    <message>
        <source>a file of another program (JSON)</source>
        <translation>un fichier d’un autre programme (JSON)</translation>
    </message>
    <message>
        <source>a file of another program (XML)</source>
        <translation>un fichier d’un autre programme (XML)</translation>
    </message>
    <message>
        <source>a file of exercises (it belongs into the folder exercises)</source>
        <translation>un fichier d’exercices (sa place est dans le dossier exercises)</translation>
    </message>
    <message>
        <source>a file of settings</source>
        <translation>un fichier de réglages</translation>
    </message>
    <message>
        <source>a file of zeros (it was damaged, by a full disk perhaps)</source>
        <translation>un fichier de zéros (il a été abîmé, peut-être par un disque plein)</translation>
    </message>
    <message>
        <source>a file stands where a folder belongs</source>
        <translation>un fichier se trouve à la place d’un dossier</translation>
    </message>
    <message>
        <source>a file that only another program understands</source>
        <translation>un fichier que seul un autre programme comprend</translation>
    </message>
    <message>
        <source>a line of at most {high} characters</source>
        <translation>une ligne de {high} caractères au plus</translation>
    </message>
    <message>
        <source>a list of at most 50 names of programs such as &quot;code&quot;</source>
        <translation>une liste d’au plus 50 noms de programmes tels que &quot;code&quot;</translation>
    </message>
    <message>
        <source>a list of at most six ranges such as &quot;09:00-12:30&quot; or &quot;22:00-06:00&quot;</source>
        <translation>une liste de six plages au plus, comme &quot;09:00-12:30&quot; ou &quot;22:00-06:00&quot;</translation>
    </message>
    <message>
        <source>a list of days such as &quot;monday&quot;</source>
        <translation>une liste de jours comme &quot;monday&quot;</translation>
    </message>
    <message>
        <source>a list of one to three numbers from 1 to 60</source>
        <translation>une liste de un à trois nombres de 1 à 60</translation>
    </message>
    <message>
        <source>a list of stretches such as &quot;shoulder-extension-two&quot;</source>
        <translation>une liste d’étirements comme &quot;shoulder-extension-two&quot;</translation>
    </message>
    <message>
        <source>a new one was begun</source>
        <translation>un nouveau a été commencé</translation>
    </message>
    <message>
        <source>a newer DeskCoach made it: install that one first</source>
        <translation>un DeskCoach plus récent l’a fait : installez d’abord celui-là</translation>
    </message>
    <message>
        <source>a pack of exercises (take it in with deskcoach add)</source>
        <translation>un paquet d’exercices (ajoutez-le avec deskcoach add)</translation>
    </message>
    <message>
        <source>a packed file (unpack it first)</source>
        <translation>un fichier compressé (décompressez-le d’abord)</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>une image</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>un programme</translation>
    </message>
    <message>
        <source>a routine in it names {id}, which does not fit there</source>
        <translation>un programme y nomme {id}, qui n’y a pas sa place</translation>
    </message>
    <message>
        <source>a sound or a film</source>
        <translation>un son ou un film</translation>
    </message>
    <message>
        <source>a spreadsheet (such as Excel or LibreOffice writes)</source>
        <translation>un tableau (comme en écrit Excel ou LibreOffice)</translation>
    </message>
    <message>
        <source>a spreadsheet or document of an older Office</source>
        <translation>un tableau ou un document d’un ancien Office</translation>
    </message>
    <message>
        <source>a strength session is about to begin</source>
        <translation>une séance de renforcement va commencer</translation>
    </message>
    <message>
        <source>a strength session is on</source>
        <translation>séance de renforcement en cours</translation>
    </message>
    <message>
        <source>a strength session is on offer</source>
        <translation>une séance de renforcement est proposée</translation>
    </message>
    <message>
        <source>a table of workouts from FitNotes (CSV)</source>
        <translation>un tableau de séances de FitNotes (CSV)</translation>
    </message>
    <message>
        <source>a table of workouts from Hevy (CSV)</source>
        <translation>un tableau de séances de Hevy (CSV)</translation>
    </message>
    <message>
        <source>a table of workouts from Strong (CSV)</source>
        <translation>un tableau de séances de Strong (CSV)</translation>
    </message>
    <message>
        <source>a table, as a spreadsheet or another app writes it (CSV)</source>
        <translation>un tableau comme en écrit un tableur ou une autre appli (CSV)</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texte</translation>
    </message>
    <message>
        <source>a time such as &quot;17:30&quot;</source>
        <translation>une heure comme &quot;17:30&quot;</translation>
    </message>
    <message>
        <source>a trace for deskcoach simulate</source>
        <translation>une trace pour deskcoach simulate</translation>
    </message>
    <message>
        <source>a web page (HTML)</source>
        <translation>une page web (HTML)</translation>
    </message>
    <message>
        <source>a whole number from {low} to {high}</source>
        <translation>un nombre entier de {low} à {high}</translation>
    </message>
    <message>
        <source>a window</source>
        <translation>une fenêtre</translation>
    </message>
    <message>
        <source>a window fills the screen</source>
        <translation>plein écran actif</translation>
    </message>
    <message>
        <source>after</source>
        <translation>après</translation>
    </message>
    <message>
        <source>an empty file</source>
        <translation>un fichier vide</translation>
    </message>
    <message>
        <source>another program holds it</source>
        <translation>un autre programme l’occupe</translation>
    </message>
    <message>
        <source>asked once whether {programs} is in a call</source>
        <translation>demandé une fois si {programs} est en appel</translation>
    </message>
    <message>
        <source>before</source>
        <translation>avant</translation>
    </message>
    <message>
        <source>camera in use</source>
        <translation>caméra utilisée</translation>
    </message>
    <message>
        <source>camera in use by {programs}</source>
        <translation>caméra utilisée par {programs}</translation>
    </message>
    <message>
        <source>cannot be written safely</source>
        <translation>ne peut pas être écrit sans risque</translation>
    </message>
    <message>
        <source>check its name</source>
        <translation>vérifiez son nom</translation>
    </message>
    <message>
        <source>check its name and permissions</source>
        <translation>vérifiez son nom et ses droits</translation>
    </message>
    <message>
        <source>check its permissions</source>
        <translation>vérifiez ses droits d’accès</translation>
    </message>
    <message>
        <source>check its spelling</source>
        <translation>vérifiez son orthographe</translation>
    </message>
    <message>
        <source>check the disk and its free space</source>
        <translation>vérifiez le disque et son espace libre</translation>
    </message>
    <message>
        <source>check the permissions of it and its folder</source>
        <translation>vérifiez ses droits d’accès et ceux de son dossier</translation>
    </message>
    <message>
        <source>choose a shorter one</source>
        <translation>choisissez-en un plus court</translation>
    </message>
    <message>
        <source>choose another place, or make it writable</source>
        <translation>choisissez un autre endroit ou rendez-le inscriptible</translation>
    </message>
    <message>
        <source>choose {allowed}</source>
        <translation>choisissez {allowed}</translation>
    </message>
    <message>
        <source>close that program</source>
        <translation>fermez ce programme</translation>
    </message>
    <message>
        <source>do not disturb has held your breaks since {time}; in your settings it can do so for a while only</source>
        <translation>«&#x202f;ne pas déranger&#x202f;» retient vos pauses depuis {time}&#x202f;; dans les réglages, vous pouvez le limiter à un moment</translation>
    </message>
    <message>
        <source>do not disturb is on</source>
        <translation>Ne pas déranger est activé</translation>
    </message>
    <message>
        <source>done</source>
        <translation>jusqu’au bout</translation>
    </message>
    <message>
        <source>done in part</source>
        <translation>en partie</translation>
    </message>
    <message>
        <source>during</source>
        <translation>pendant</translation>
    </message>
    <message>
        <source>edit it by hand</source>
        <translation>modifiez-le à la main</translation>
    </message>
    <message>
        <source>file</source>
        <translation>fichier</translation>
    </message>
    <message>
        <source>free again</source>
        <translation>de nouveau possible</translation>
    </message>
    <message>
        <source>free some space</source>
        <translation>libérez de l’espace</translation>
    </message>
    <message>
        <source>give yourself permission to write it</source>
        <translation>donnez-vous le droit de l’écrire</translation>
    </message>
    <message>
        <source>has a word or a number that is too long</source>
        <translation>contient un mot ou un nombre trop long</translation>
    </message>
    <message>
        <source>held: {reason}</source>
        <translation>en attente&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>in a meeting</source>
        <translation>réunion en cours</translation>
    </message>
    <message>
        <source>is a folder</source>
        <translation>est un dossier</translation>
    </message>
    <message>
        <source>is a pipe or a device, not a file</source>
        <translation>est un tube ou un périphérique, pas un fichier</translation>
    </message>
    <message>
        <source>is nested too deep</source>
        <translation>est imbriqué trop profondément</translation>
    </message>
    <message>
        <source>is not UTF-8</source>
        <translation>n’est pas en UTF-8</translation>
    </message>
    <message>
        <source>is too long</source>
        <translation>est trop long</translation>
    </message>
    <message>
        <source>it cannot be opened</source>
        <translation>il ne s’ouvre pas</translation>
    </message>
    <message>
        <source>it holds {count} figures, at most {limit}</source>
        <translation>il contient {count} figures, {limit} au plus</translation>
    </message>
    <message>
        <source>it holds {count} files, at most {limit}</source>
        <translation>il contient {count} fichiers, {limit} au plus</translation>
    </message>
    <message>
        <source>it holds {name} twice</source>
        <translation>il contient {name} deux fois</translation>
    </message>
    <message>
        <source>it holds {name}, which has no place in a pack</source>
        <translation>il contient {name}, qui n’a sa place dans aucun paquet</translation>
    </message>
    <message>
        <source>it is not a zip file</source>
        <translation>ce n’est pas un fichier zip</translation>
    </message>
    <message>
        <source>it is of an unusual sort (split, very large, or put together)</source>
        <translation>il est d’une sorte inhabituelle (divisé, très grand ou assemblé)</translation>
    </message>
    <message>
        <source>it may not be written</source>
        <translation>il ne peut pas être écrit</translation>
    </message>
    <message>
        <source>it unpacks to more than {count} bytes</source>
        <translation>il dépasse {count} octets une fois ouvert</translation>
    </message>
    <message>
        <source>its end is missing, or something is behind it</source>
        <translation>sa fin manque, ou quelque chose la suit</translation>
    </message>
    <message>
        <source>its links lead in a circle</source>
        <translation>ses liens tournent en rond</translation>
    </message>
    <message>
        <source>its list of files is damaged</source>
        <translation>sa liste de fichiers est endommagée</translation>
    </message>
    <message>
        <source>its members lie over one another</source>
        <translation>ses fichiers se chevauchent</translation>
    </message>
    <message>
        <source>its name is too long</source>
        <translation>son nom est trop long</translation>
    </message>
    <message>
        <source>keep it below {count} bytes</source>
        <translation>gardez-le sous {count} octets</translation>
    </message>
    <message>
        <source>keep only what DeskCoach knows</source>
        <translation>ne gardez que ce que DeskCoach connaît</translation>
    </message>
    <message>
        <source>line {line}, column {column}</source>
        <translation>ligne {line}, colonne {column}</translation>
    </message>
    <message>
        <source>line {number}</source>
        <translation>ligne {number}</translation>
    </message>
    <message>
        <source>mend the links</source>
        <translation>réparez les liens</translation>
    </message>
    <message>
        <source>mend this line</source>
        <translation>corrigez cette ligne</translation>
    </message>
    <message>
        <source>microphone in use</source>
        <translation>microphone utilisé</translation>
    </message>
    <message>
        <source>microphone in use by {programs}</source>
        <translation>microphone utilisé par {programs}</translation>
    </message>
    <message>
        <source>move it away</source>
        <translation>déplacez-le</translation>
    </message>
    <message>
        <source>next: nothing, because every kind of break is switched off</source>
        <translation>à suivre&#xa0;: rien, car toutes les pauses sont désactivées</translation>
    </message>
    <message>
        <source>next: {kind} in {time} of desk time</source>
        <translation>à suivre&#xa0;: {kind} après encore {time} au bureau</translation>
    </message>
    <message>
        <source>next: {kind} is asked again at {time}</source>
        <translation>à suivre&#xa0;: {kind}, rappel à {time}</translation>
    </message>
    <message>
        <source>next: {kind} is due</source>
        <translation>à suivre&#xa0;: {kind}, c’est le moment</translation>
    </message>
    <message>
        <source>next: {kind} is due, held: paused until {time}</source>
        <translation>à suivre&#xa0;: {kind}, en attente&#xa0;: DeskCoach suspendu jusqu’à {time}</translation>
    </message>
    <message>
        <source>next: {kind} is due, held: {reasons}</source>
        <translation>à suivre&#xa0;: {kind}, en attente&#xa0;: {reasons}</translation>
    </message>
    <message>
        <source>no exercise shows {name}, which is in it</source>
        <translation>aucun exercice ne montre {name}, qui s’y trouve</translation>
    </message>
    <message>
        <source>no input</source>
        <translation>ni clavier ni souris</translation>
    </message>
    <message>
        <source>no session</source>
        <translation>pas de séance</translation>
    </message>
    <message>
        <source>no such file or directory</source>
        <translation>ce fichier ou ce dossier n’existe pas</translation>
    </message>
    <message>
        <source>no weight</source>
        <translation>sans poids</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>sans réponse</translation>
    </message>
    <message>
        <source>of 10</source>
        <translation>sur 10</translation>
    </message>
    <message>
        <source>offered as soon as {what}</source>
        <translation>proposition dès que {what}</translation>
    </message>
    <message>
        <source>offered {time} after {what}</source>
        <translation>proposition {time} après que {what}</translation>
    </message>
    <message>
        <source>offered: it was due</source>
        <translation>proposition&#xa0;: c’est le moment</translation>
    </message>
    <message>
        <source>offered: it was due, and you work in the window that fills the screen</source>
        <translation>proposition&#xa0;: c’est le moment, et vous travaillez dans la fenêtre en plein écran</translation>
    </message>
    <message>
        <source>offered: it was due, and you work in {programs}, which fills the screen</source>
        <translation>proposition&#xa0;: c’est le moment, et vous travaillez dans {programs} en plein écran</translation>
    </message>
    <message>
        <source>offered: it was due; by your settings, a full screen does not hold it</source>
        <translation>proposition&#xa0;: c’est le moment&#x202f;; selon vos réglages, le plein écran ne retient rien</translation>
    </message>
    <message>
        <source>offered: it was due; by your settings, the microphone does not hold it</source>
        <translation>proposition&#xa0;: c’est le moment&#x202f;; selon vos réglages, le microphone ne retient rien</translation>
    </message>
    <message>
        <source>offered: it was due; by your settings, {programs} does not hold it</source>
        <translation>proposition&#xa0;: c’est le moment&#x202f;; selon vos réglages, {programs} ne retient rien</translation>
    </message>
    <message>
        <source>offered: it was due; {programs} uses the microphone, which by your settings does not hold breaks</source>
        <translation>proposition&#xa0;: c’est le moment&#x202f;; {programs} utilise le microphone, ce qui selon vos réglages ne retient pas les pauses</translation>
    </message>
    <message>
        <source>one of {choices}</source>
        <translation>un choix parmi {choices}</translation>
    </message>
    <message>
        <source>outside your working hours</source>
        <translation>hors de vos heures de travail</translation>
    </message>
    <message>
        <source>pain {level} of 10: eased</source>
        <translation>douleur {level} sur 10 : allégé</translation>
    </message>
    <message>
        <source>pain {level} of 10: set aside</source>
        <translation>douleur {level} sur 10 : mis de côté</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>DeskCoach suspendu</translation>
    </message>
    <message>
        <source>paused for {time}</source>
        <translation>suspension de {time}</translation>
    </message>
    <message>
        <source>put off</source>
        <translation>report</translation>
    </message>
    <message>
        <source>put off for {time}</source>
        <translation>report de {time}</translation>
    </message>
    <message>
        <source>remove it, or use one of {names}</source>
        <translation>retirez-le, ou prenez un choix parmi {names}</translation>
    </message>
    <message>
        <source>restart DeskCoach; `deskcoach doctor` tells more</source>
        <translation>redémarrez DeskCoach&#x202f;; `deskcoach doctor` en dit plus</translation>
    </message>
    <message>
        <source>save the file as UTF-8</source>
        <translation>enregistrez le fichier en UTF-8</translation>
    </message>
    <message>
        <source>screen shared</source>
        <translation>écran partagé</translation>
    </message>
    <message>
        <source>screen shared by {programs}</source>
        <translation>écran partagé par {programs}</translation>
    </message>
    <message>
        <source>sessions and stretches wait until you have been seen</source>
        <translation>les séances et les étirements attendent que vous ayez consulté</translation>
    </message>
    <message>
        <source>sets below the target: {count}</source>
        <translation>séries sous l’objectif : {count}</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>pas cette fois</translation>
    </message>
    <message>
        <source>started</source>
        <translation>début</translation>
    </message>
    <message>
        <source>taken back: your settings changed</source>
        <translation>retiré : vos réglages ont changé</translation>
    </message>
    <message>
        <source>taken by being away for {time}</source>
        <translation>votre absence de {time} en tient lieu</translation>
    </message>
    <message>
        <source>the backup {name} was put back</source>
        <translation>la sauvegarde {name} a été remise en place</translation>
    </message>
    <message>
        <source>the card gave way: {reason}</source>
        <translation>la carte s’efface&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>the card went into the tray: nobody answered</source>
        <translation>carte rangée dans la zone de notification&#xa0;: sans réponse</translation>
    </message>
    <message>
        <source>the computer slept, or DeskCoach did not run</source>
        <translation>ordinateur en veille, ou DeskCoach arrêté</translation>
    </message>
    <message>
        <source>the disk does not answer</source>
        <translation>le disque ne répond pas</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>le disque est plein</translation>
    </message>
    <message>
        <source>the file system is read-only</source>
        <translation>le système de fichiers est en lecture seule</translation>
    </message>
    <message>
        <source>the log of a DeskCoach itself (write a backup of it with deskcoach export)</source>
        <translation>le journal d’un DeskCoach lui-même (faites-en une sauvegarde avec deskcoach export)</translation>
    </message>
    <message>
        <source>the pause is over</source>
        <translation>fin de la suspension</translation>
    </message>
    <message>
        <source>the screen was locked</source>
        <translation>écran verrouillé</translation>
    </message>
    <message>
        <source>the table for other apps that DeskCoach writes (CSV)</source>
        <translation>le tableau pour d’autres applis qu’écrit DeskCoach (CSV)</translation>
    </message>
    <message>
        <source>there is nothing in it</source>
        <translation>il ne contient rien</translation>
    </message>
    <message>
        <source>this is {what}, not a file of settings</source>
        <translation>c’est {what}, pas un fichier de réglages</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true ou false</translation>
    </message>
    <message>
        <source>unknown section</source>
        <translation>section inconnue</translation>
    </message>
    <message>
        <source>unknown setting</source>
        <translation>réglage inconnu</translation>
    </message>
    <message>
        <source>write a table: [{name}]</source>
        <translation>écrivez une table&#xa0;: [{name}]</translation>
    </message>
    <message>
        <source>write plain tables</source>
        <translation>écrivez des tables simples</translation>
    </message>
    <message>
        <source>write {allowed}; until then {default} is used</source>
        <translation>écrivez {allowed}&#x202f;; d’ici là, {default} est utilisé</translation>
    </message>
    <message>
        <source>you are on holiday</source>
        <translation>vous êtes en vacances</translation>
    </message>
    <message>
        <source>you came back</source>
        <translation>retour</translation>
    </message>
    <message>
        <source>you came back after {time}</source>
        <translation>retour après {time}</translation>
    </message>
    <message>
        <source>you left: {reason}</source>
        <translation>absence&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>your share of the disk is used up</source>
        <translation>votre part du disque est épuisée</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count}&#xa0;min</translation>
    </message>
    <message>
        <source>{count} of {planned} planned sessions were done: {done} of {all} sets.</source>
        <translation>{count} séances prévues sur {planned} ont été faites : {done} séries sur {all}.</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>{count}&#xa0;s</translation>
    </message>
    <message>
        <source>{count} seconds</source>
        <translation>{count} secondes</translation>
    </message>
    <message>
        <source>{day} has passed. Choose today or a later day.</source>
        <translation>Le {day} est passé. Choisissez aujourd’hui ou un jour suivant.</translation>
    </message>
    <message>
        <source>{day} is in another week. Choose a day of the same week.</source>
        <translation>Le {day} est dans une autre semaine. Choisissez un jour de la même semaine.</translation>
    </message>
    <message>
        <source>{day} is next to {others}. A day between is easier on your muscles.</source>
        <translation>Juste à côté du {day}&#xa0;: {others}. Un jour d’écart ménage vos muscles.</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done} sur {all}</translation>
    </message>
    <message>
        <source>{done} of {all} sets</source>
        <translation>{done} séries sur {all}</translation>
    </message>
    <message>
        <source>{dose} each side</source>
        <translation>{dose} de chaque côté</translation>
    </message>
    <message>
        <source>{dose}, from {day}</source>
        <translation>{dose}, à partir du {day}</translation>
    </message>
    <message>
        <source>{dose}, {load} {unit}</source>
        <translation>{dose}, {load} {unit}</translation>
    </message>
    <message>
        <source>{file} is not taken in: {why}. Ask who made it for another one.</source>
        <translation>{file} n’est pas ajouté : {why}. Demandez-en un autre à la personne qui l’a fait.</translation>
    </message>
    <message>
        <source>{file} names {id} twice</source>
        <translation>{file} nomme {id} deux fois</translation>
    </message>
    <message>
        <source>{file}: This is no file we know: this is {what}, not a backup of DeskCoach. Choose a backup (JSON) that DeskCoach wrote with Export, or a file of Hevy, Strong, FitNotes or wger.</source>
        <translation>{file} : Nous ne connaissons pas ce fichier : c’est {what}, pas une sauvegarde de DeskCoach. Choisissez une sauvegarde (JSON) que DeskCoach a écrite avec Exporter, ou un fichier de Hevy, Strong, FitNotes ou wger.</translation>
    </message>
    <message>
        <source>{file}: another program reads the log, so what was removed is not gone from the disk yet. It goes as soon as that program lets go.</source>
        <translation>{file} : un autre programme lit le journal, ce qui a été supprimé n’a donc pas encore quitté le disque. Il disparaîtra dès que ce programme le libérera.</translation>
    </message>
    <message>
        <source>{file}: is a folder: move it away, the log belongs in its place</source>
        <translation>{file}&#xa0;: est un dossier&#xa0;: déplacez-le, le journal va à sa place</translation>
    </message>
    <message>
        <source>{file}: rows that could not be read were set aside, and the others live: {count}. `deskcoach quarantine` shows them</source>
        <translation>{file} : des lignes illisibles ont été mises de côté, les autres restent : {count}. `deskcoach quarantine` les montre</translation>
    </message>
    <message>
        <source>{file}: the log is damaged: restart DeskCoach, which repairs it</source>
        <translation>{file}&#xa0;: le journal est abîmé&#xa0;: redémarrez DeskCoach, qui le répare</translation>
    </message>
    <message>
        <source>{file}: the log was damaged ({fault}): {source}, with {count} rows saved from the damaged file, which is kept as {name}</source>
        <translation>{file}&#xa0;: le journal était abîmé ({fault})&#xa0;: {source}, avec {count} lignes du fichier abîmé, gardé sous {name}</translation>
    </message>
    <message>
        <source>{file}: this is {what}, not a backup of DeskCoach, and cannot be taken in. Choose a backup (JSON) that DeskCoach wrote with Export.</source>
        <translation>{file} : c’est {what}, pas une sauvegarde de DeskCoach, et ne peut pas être repris. Choisissez une sauvegarde (JSON) que DeskCoach a écrite avec Exporter.</translation>
    </message>
    <message>
        <source>{file}: this is {what}, not a pack of exercises.</source>
        <translation>{file} : c’est {what}, pas un paquet d’exercices.</translation>
    </message>
    <message>
        <source>{file}: written by a newer DeskCoach (log version {version}, this one knows {known}): install the newer version again; the log is left as it is</source>
        <translation>{file}&#xa0;: écrit par un DeskCoach plus récent (version {version}, celui-ci connaît {known})&#xa0;: réinstallez la version récente&#x202f;; le journal reste tel quel</translation>
    </message>
    <message>
        <source>{file}: {place}: {value}: {remedy}</source>
        <translation>{file}&#xa0;: {place}&#xa0;: {value}&#xa0;: {remedy}</translation>
    </message>
    <message>
        <source>{file}: {reason}: {remedy}</source>
        <translation>{file}&#xa0;: {reason}&#xa0;: {remedy}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} au {last}</translation>
    </message>
    <message>
        <source>{first} to {last} {unit}</source>
        <translation>{first} à {last} {unit}</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours}&#xa0;h {minutes}&#xa0;min</translation>
    </message>
    <message>
        <source>{id} shows {name}, which is not in it</source>
        <translation>{id} montre {name}, qui ne s’y trouve pas</translation>
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
        <translation>{name} a trop de pixels</translation>
    </message>
    <message>
        <source>{name} in it is a link, a folder or a device</source>
        <translation>{name} est un lien, un dossier ou un périphérique</translation>
    </message>
    <message>
        <source>{name} in it is damaged</source>
        <translation>{name} est endommagé</translation>
    </message>
    <message>
        <source>{name} in it is locked with a password</source>
        <translation>{name} est protégé par un mot de passe</translation>
    </message>
    <message>
        <source>{name} in it is no picture that can be opened</source>
        <translation>{name} n’est pas une image qui s’ouvre</translation>
    </message>
    <message>
        <source>{name} in it is packed in an unusual way</source>
        <translation>{name} est compressé d’une façon inhabituelle</translation>
    </message>
    <message>
        <source>{name} in it is too large ({size} bytes, at most {limit})</source>
        <translation>{name} est trop grand ({size} octets, {limit} au plus)</translation>
    </message>
    <message>
        <source>{name} in it unpacks to far more than it is</source>
        <translation>{name} devient bien plus grand une fois ouvert</translation>
    </message>
    <message>
        <source>{name} is not in it</source>
        <translation>{name} ne s’y trouve pas</translation>
    </message>
    <message>
        <source>{name} is not yours. Copy it, and change that.</source>
        <translation>{name} n’est pas à vous. Copiez-le et modifiez la copie.</translation>
    </message>
    <message>
        <source>{name} {day}</source>
        <translation>{name} {day}</translation>
    </message>
    <message>
        <source>{name}, set {number} of {count}</source>
        <translation>{name}, série {number} sur {count}</translation>
    </message>
    <message>
        <source>{name}, {seconds} s</source>
        <translation>{name}, {seconds} s</translation>
    </message>
    <message>
        <source>{problem}. Until then nothing is being kept on the disk.</source>
        <translation>{problem}. D’ici là, rien n’est gardé sur le disque.</translation>
    </message>
    <message>
        <source>{problem}. What you do is kept beside the log, and put into it as soon as it can be.</source>
        <translation>{problem}. Ce que vous faites est gardé à côté du journal et y sera inscrit dès que possible.</translation>
    </message>
    <message>
        <source>{problem}. What you do is remembered only as long as DeskCoach runs, and kept as soon as it can be.</source>
        <translation>{problem}. Ce que vous faites n’est retenu que tant que DeskCoach fonctionne, et sera enregistré dès que possible.</translation>
    </message>
    <message>
        <source>{problem}; the log is kept, but today has no backup</source>
        <translation>{problem}&#x202f;; le journal est gardé, mais sans sauvegarde aujourd’hui</translation>
    </message>
    <message>
        <source>{programs} fills the screen</source>
        <translation>{programs} en plein écran</translation>
    </message>
    <message>
        <source>{publisher}, {title}</source>
        <translation>{publisher}, {title}</translation>
    </message>
    <message>
        <source>{remedy}; until then the defaults are used</source>
        <translation>{remedy}&#x202f;; d’ici là, les valeurs par défaut sont utilisées</translation>
    </message>
    <message>
        <source>{remedy}; until then the settings read before are used</source>
        <translation>{remedy}&#x202f;; d’ici là, les réglages lus avant sont utilisés</translation>
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
        <translation>{sets} × {reps}, tenir {hold} s</translation>
    </message>
    <message>
        <source>{set}, left</source>
        <translation>{set}, à gauche</translation>
    </message>
    <message>
        <source>{set}, right</source>
        <translation>{set}, à droite</translation>
    </message>
    <message>
        <source>{some} and {one}</source>
        <translation>{some} et {one}</translation>
    </message>
    <message>
        <source>{some}, {one}</source>
        <translation>{some}, {one}</translation>
    </message>
    <message>
        <source>{source}, next review due {month}</source>
        <translation>{source}, prochaine révision prévue en {month}</translation>
    </message>
    <message>
        <source>{source}, next review was due {month}</source>
        <translation>{source}, révision prévue en {month} (dépassée)</translation>
    </message>
    <message>
        <source>{source}, reviewed {month}</source>
        <translation>{source}, révisé en {month}</translation>
    </message>
    <message>
        <source>{time} {kind} offered again, as you had asked</source>
        <translation>{time} {kind}&#xa0;: nouvelle proposition, comme vous l’aviez demandé</translation>
    </message>
    <message>
        <source>{time} {kind} offered again: nobody had answered</source>
        <translation>{time} {kind}&#xa0;: nouvelle proposition, sans réponse jusque-là</translation>
    </message>
    <message>
        <source>{time} {kind} {what}</source>
        <translation>{time} {kind}, {what}</translation>
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
        <translation>{what} (depuis {time})</translation>
    </message>
    <message>
        <source>{what}; the microphone is in use</source>
        <translation>{what}&#x202f;; le microphone est utilisé</translation>
    </message>
    <message>
        <source>{window} fills the screen and keeps the mouse</source>
        <translation>{window} en plein écran, qui garde la souris</translation>
    </message>
    <message>
        <source>{window} fills the screen, and something plays or is shown</source>
        <translation>{window} en plein écran, et quelque chose est lu ou montré</translation>
    </message>
    <message>
        <source>{window} fills the screen, which by your settings holds</source>
        <translation>{window} en plein écran, ce qui retient selon vos réglages</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message numerus="yes">
        <source>%n exercise(s)</source>
        <translation>
            <numerusform>%n exercice</numerusform>
            <numerusform>%n exercices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n higher now</source>
        <translation>
            <numerusform>%n de plus maintenant</numerusform>
            <numerusform>%n de plus maintenant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lower now</source>
        <translation>
            <numerusform>%n de moins maintenant</numerusform>
            <numerusform>%n de moins maintenant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>encore %n seconde</numerusform>
            <numerusform>encore %n secondes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set(s) of {reps}</source>
        <translation>
            <numerusform>%n série de {reps}</numerusform>
            <numerusform>%n séries de {reps}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set(s) of {reps} on each side</source>
        <translation>
            <numerusform>%n série de {reps} de chaque côté</numerusform>
            <numerusform>%n séries de {reps} de chaque côté</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set(s) of {seconds} s</source>
        <translation>
            <numerusform>%n série de {seconds} s</numerusform>
            <numerusform>%n séries de {seconds} s</numerusform>
        </translation>
    </message>
    <message>
        <source>+ 15 s</source>
        <translation>+ 15 s</translation>
    </message>
    <message>
        <source>0 is no pain, 10 the worst you can think of. You can leave this out.</source>
        <translation>0&#xa0;: aucune douleur, 10&#xa0;: la pire imaginable. Réponse facultative.</translation>
    </message>
    <message>
        <source>2 × {weight}</source>
        <translation>2&#xa0;×&#xa0;{weight}</translation>
    </message>
    <message>
        <source>A note, {key}</source>
        <translation>Une note, {key}</translation>
    </message>
    <message>
        <source>A voice and tones count with you.</source>
        <translation>Une voix et des sons comptent avec vous.</translation>
    </message>
    <message>
        <source>Add a set</source>
        <translation>Ajouter une série</translation>
    </message>
    <message>
        <source>Add a set (A)</source>
        <translation>Ajouter une série (A)</translation>
    </message>
    <message>
        <source>All set</source>
        <translation>C’est fait</translation>
    </message>
    <message>
        <source>An easier way</source>
        <translation>Plus facile</translation>
    </message>
    <message>
        <source>Back to what you skipped</source>
        <translation>Revenir à l’exercice passé</translation>
    </message>
    <message>
        <source>Before the session: {level}</source>
        <translation>Avant la séance : {level}</translation>
    </message>
    <message>
        <source>Begins in {count}</source>
        <translation>Début dans {count}</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Change it if we miscounted</source>
        <translation>Corrigez si nous avons mal compté</translation>
    </message>
    <message>
        <source>Change sides</source>
        <translation>Changez de côté</translation>
    </message>
    <message>
        <source>Choose a weight</source>
        <translation>Choisir un poids</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Count a rep</source>
        <translation>Compter une répétition</translation>
    </message>
    <message>
        <source>Count for me</source>
        <translation>Comptez pour moi</translation>
    </message>
    <message>
        <source>Count myself</source>
        <translation>Je compte</translation>
    </message>
    <message>
        <source>DeskCoach, strength session</source>
        <translation>DeskCoach, séance de renforcement</translation>
    </message>
    <message>
        <source>Ease off and go on</source>
        <translation>Y aller doucement et continuer</translation>
    </message>
    <message>
        <source>Easy</source>
        <translation>Léger</translation>
    </message>
    <message>
        <source>End set</source>
        <translation>Terminer la série</translation>
    </message>
    <message>
        <source>Every finished set is saved, whatever you choose.</source>
        <translation>Chaque série finie est enregistrée, quel que soit votre choix.</translation>
    </message>
    <message>
        <source>Every set is saved. Let your breath come back.</source>
        <translation>Chaque série est enregistrée. Reprenez votre souffle.</translation>
    </message>
    <message>
        <source>Exercise {number} of {count}</source>
        <translation>Exercice {number} sur {count}</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Finish here</source>
        <translation>Terminer ici</translation>
    </message>
    <message>
        <source>Get ready</source>
        <translation>Préparez-vous</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Go on as before</source>
        <translation>Continuer comme avant</translation>
    </message>
    <message>
        <source>Go on with the rest</source>
        <translation>Continuer la séance</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>Intense</translation>
    </message>
    <message>
        <source>How did it feel?</source>
        <translation>Comment était l’effort&#x202f;?</translation>
    </message>
    <message>
        <source>How is your back now?</source>
        <translation>Comment va votre dos&#x202f;?</translation>
    </message>
    <message>
        <source>How much does it hurt?</source>
        <translation>À quel point avez-vous mal&#x202f;?</translation>
    </message>
    <message>
        <source>How was your back before the session?</source>
        <translation>Comment allait votre dos avant la séance ?</translation>
    </message>
    <message>
        <source>In turn</source>
        <translation>En alternance</translation>
    </message>
    <message>
        <source>It counts for you</source>
        <translation>DeskCoach compte</translation>
    </message>
    <message>
        <source>It hurts</source>
        <translation>J’ai mal</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Laisser</translation>
    </message>
    <message>
        <source>Leave it at that</source>
        <translation>En rester là</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>À gauche</translation>
    </message>
    <message>
        <source>Left, set {number} of {count}</source>
        <translation>À gauche, série {number} sur {count}</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Charge</translation>
    </message>
    <message>
        <source>Next: tomorrow, {time}</source>
        <translation>Prochaine séance&#xa0;: demain, {time}</translation>
    </message>
    <message>
        <source>Next: {day}</source>
        <translation>Prochaine séance&#xa0;: {day}</translation>
    </message>
    <message>
        <source>Next: {day}, {time}</source>
        <translation>Prochaine séance&#xa0;: {day}, {time}</translation>
    </message>
    <message>
        <source>Next: {exercise}, set {number}</source>
        <translation>Suivant&#xa0;: {exercise}, série {number}</translation>
    </message>
    <message>
        <source>No sound can be played here. The screen counts with you.</source>
        <translation>Aucun son ne peut être joué ici. L&apos;écran compte avec vous.</translation>
    </message>
    <message>
        <source>No voice on this computer. Tones count with you.</source>
        <translation>Pas de voix sur cet ordinateur. Des sons comptent avec vous.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Noted for the rest</source>
        <translation>Noté pour le repos</translation>
    </message>
    <message>
        <source>Nothing is counted. Go on when you like.</source>
        <translation>Rien n’est compté. Continuez quand vous voulez.</translation>
    </message>
    <message>
        <source>Nothing is counted. What suits you now?</source>
        <translation>Rien n’est compté. Que préférez-vous maintenant&#x202f;?</translation>
    </message>
    <message>
        <source>Nothing to do. Come back whenever you like.</source>
        <translation>Rien à faire. Revenez quand vous voulez.</translation>
    </message>
    <message>
        <source>One more set</source>
        <translation>Encore une série</translation>
    </message>
    <message>
        <source>P, then a number; 0 is no pain. You can leave this out.</source>
        <translation>P, puis un chiffre&#x202f;; 0&#xa0;: aucune douleur. Réponse facultative.</translation>
    </message>
    <message>
        <source>Pain {level} of 10</source>
        <translation>Douleur {level} sur 10</translation>
    </message>
    <message>
        <source>Pain, from 0 to 10</source>
        <translation>Douleur, de 0 à 10</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Rep {number} of {count}</source>
        <translation>Répétition {number} sur {count}</translation>
    </message>
    <message>
        <source>Reps</source>
        <translation>Répétitions</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Repos</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>À droite</translation>
    </message>
    <message>
        <source>Right, set {number} of {count}</source>
        <translation>À droite, série {number} sur {count}</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Mis de côté</translation>
    </message>
    <message>
        <source>Set {number}</source>
        <translation>Série {number}</translation>
    </message>
    <message>
        <source>Set {number} of {count}</source>
        <translation>Série {number} sur {count}</translation>
    </message>
    <message>
        <source>Set {number}, saved</source>
        <translation>Série {number}, enregistrée</translation>
    </message>
    <message>
        <source>Sets and reps</source>
        <translation>Séries et répétitions</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Passer</translation>
    </message>
    <message>
        <source>Skip this exercise</source>
        <translation>Passer cet exercice</translation>
    </message>
    <message>
        <source>Sore</source>
        <translation>Sensible</translation>
    </message>
    <message>
        <source>Sound is off. The screen counts with you.</source>
        <translation>Le son est coupé. L’écran compte avec vous.</translation>
    </message>
    <message>
        <source>Space or Enter</source>
        <translation>Espace ou Entrée</translation>
    </message>
    <message>
        <source>Space, Enter, or a click anywhere here</source>
        <translation>Espace, Entrée ou un clic dans ce cadre</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>Start now</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>Start set {number} now</source>
        <translation>Démarrer la série {number}</translation>
    </message>
    <message>
        <source>Steady</source>
        <translation>Modéré</translation>
    </message>
    <message>
        <source>Sticky</source>
        <translation>Difficile à lancer</translation>
    </message>
    <message>
        <source>Stop here for today</source>
        <translation>Arrêter pour aujourd’hui</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>À l’arrêt</translation>
    </message>
    <message>
        <source>Stopped here</source>
        <translation>On s’arrête là</translation>
    </message>
    <message>
        <source>Tempo and rest</source>
        <translation>Tempo et repos</translation>
    </message>
    <message>
        <source>That counts</source>
        <translation>Cela compte</translation>
    </message>
    <message>
        <source>The same now</source>
        <translation>Pareil maintenant</translation>
    </message>
    <message>
        <source>This exercise</source>
        <translation>Cet exercice</translation>
    </message>
    <message>
        <source>This set</source>
        <translation>Cette série</translation>
    </message>
    <message>
        <source>Tones count with you.</source>
        <translation>Des sons comptent avec vous.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Undo rep</source>
        <translation>Annuler rép.</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Échauffement</translation>
    </message>
    <message>
        <source>Welcome back</source>
        <translation>Vous revoilà</translation>
    </message>
    <message>
        <source>What you did is saved, and it counts.</source>
        <translation>Ce que vous avez fait est enregistré, et cela compte.</translation>
    </message>
    <message>
        <source>You count each rep</source>
        <translation>Vous comptez</translation>
    </message>
    <message>
        <source>Your session from earlier today is still here.</source>
        <translation>Votre séance commencée aujourd’hui est toujours là.</translation>
    </message>
    <message>
        <source>Your strength session</source>
        <translation>Votre séance de renforcement</translation>
    </message>
    <message>
        <source>Your week is complete.</source>
        <translation>Votre semaine est complète.</translation>
    </message>
    <message>
        <source>about {count} min</source>
        <translation>environ {count}&#xa0;min</translation>
    </message>
    <message>
        <source>last time {done}</source>
        <translation>la dernière fois {done}</translation>
    </message>
    <message>
        <source>last time {done} with {load}</source>
        <translation>la dernière fois {done} avec {load}</translation>
    </message>
    <message>
        <source>no sound can be played</source>
        <translation>aucun son possible</translation>
    </message>
    <message>
        <source>no voice, tones only</source>
        <translation>sans voix, sons seulement</translation>
    </message>
    <message>
        <source>ours</source>
        <translation>de nous</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>seconds left of {count}</source>
        <translation>secondes restantes sur {count}</translation>
    </message>
    <message>
        <source>sound is off</source>
        <translation>son coupé</translation>
    </message>
    <message>
        <source>tempo {numbers}</source>
        <translation>tempo {numbers}</translation>
    </message>
    <message>
        <source>you count</source>
        <translation>vous comptez</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>de vous</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>{count}&#xa0;s</translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n set(s)</source>
        <translation>
            <numerusform>{done} sur %n série</numerusform>
            <numerusform>{done} sur %n séries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n set(s) done</source>
        <translation>
            <numerusform>{done} sur %n série faite</numerusform>
            <numerusform>{done} sur %n séries faites</numerusform>
        </translation>
    </message>
    <message>
        <source>{done} of {goal} this week</source>
        <translation>{done} sur {goal} cette semaine</translation>
    </message>
    <message>
        <source>{exercise}: waiting until you bring it back.</source>
        <translation>{exercise}&#xa0;: cet exercice attend que vous le repreniez.</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{seconds} s from now on</source>
        <translation>{seconds} s désormais</translation>
    </message>
    <message>
        <source>{seconds} s rest</source>
        <translation>{seconds}&#xa0;s de repos</translation>
    </message>
    <message>
        <source>{unit} each</source>
        <translation>{unit} par haltère</translation>
    </message>
    <message>
        <source>{what}: less</source>
        <translation>{what}&#xa0;: moins</translation>
    </message>
    <message>
        <source>{what}: more</source>
        <translation>{what}&#xa0;: plus</translation>
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
            <numerusform>%n pause</numerusform>
            <numerusform>%n pauses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) reset.</source>
        <translation>
            <numerusform>%n réglage rétabli.</numerusform>
            <numerusform>%n réglages rétablis.</numerusform>
        </translation>
    </message>
    <message>
        <source>0: any number.</source>
        <translation>0&#xa0;: sans limite.</translation>
    </message>
    <message>
        <source>0: as often as you like.</source>
        <translation>0&#xa0;: autant que vous voulez.</translation>
    </message>
    <message>
        <source>A break never cuts a word in two.</source>
        <translation>Une pause ne coupe jamais un mot en deux.</translation>
    </message>
    <message>
        <source>A chime when a hold ends; tones and a voice in strength sessions.</source>
        <translation>Un carillon quand le maintien finit&#x202f;; des sons et une voix en séance.</translation>
    </message>
    <message>
        <source>A day like that</source>
        <translation>Une journée ainsi réglée</translation>
    </message>
    <message>
        <source>A licence, such as CC BY 4.0.</source>
        <translation>Une licence, par exemple CC BY 4.0.</translation>
    </message>
    <message>
        <source>A line in the corner, without a sound.</source>
        <translation>Une ligne dans un coin, sans bruit.</translation>
    </message>
    <message>
        <source>A program that seems to listen all the time is asked about, once.</source>
        <translation>Pour un programme qui semble écouter sans cesse, la question est posée une fois.</translation>
    </message>
    <message>
        <source>Add a program by its name</source>
        <translation>Ajouter un programme par son nom</translation>
    </message>
    <message>
        <source>Add an open program</source>
        <translation>Ajouter un programme ouvert</translation>
    </message>
    <message>
        <source>After {after} at the desk, DeskCoach waits for a pause in your typing, then offers a stretch of {length}.</source>
        <translation>Après {after} au bureau, DeskCoach attend que vous cessiez de taper, puis propose un étirement de {length}.</translation>
    </message>
    <message>
        <source>After {away} without a key or the mouse you count as away. Breaks wait during calls, shared screens, films in fullscreen and do-not-disturb, as you choose here. A new day begins at {hour}.</source>
        <translation>Après {away} sans clavier ni souris, vous comptez comme absent. Les pauses attendent pendant les appels, l’écran partagé, les films en plein écran et «&#x202f;ne pas déranger&#x202f;», comme vous le choisissez ici. Un nouveau jour commence à {hour}.</translation>
    </message>
    <message>
        <source>After {every} a cue asks you to sit or stand.</source>
        <translation>Après {every}, un rappel vous invite à vous asseoir ou à vous lever.</translation>
    </message>
    <message>
        <source>Also send a notification</source>
        <translation>Envoyer aussi une notification</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Toujours</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>As a card</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>As a notification</source>
        <translation>Notification</translation>
    </message>
    <message>
        <source>Ask again when nobody answered</source>
        <translation>Rappel si la carte reste sans réponse</translation>
    </message>
    <message>
        <source>At {volume}, a soft chime tells you when a hold ends, and sessions count aloud.</source>
        <translation>À {volume}, un carillon doux marque la fin du maintien, et les séances comptent à voix haute.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Automatic: bottom right, or left where the desktop&apos;s own notifications lie there.</source>
        <translation>Automatique : en bas à droite, ou à gauche si les notifications du bureau s’y trouvent.</translation>
    </message>
    <message>
        <source>Automatic: the card, wherever it can stand in its corner.</source>
        <translation>Automatique : la carte, partout où elle peut rester dans son coin.</translation>
    </message>
    <message>
        <source>Beside the volume of your system.</source>
        <translation>En plus du volume de votre système.</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Noir</translation>
    </message>
    <message>
        <source>Blond</source>
        <translation>Blond</translation>
    </message>
    <message>
        <source>Bob</source>
        <translation>Carré</translation>
    </message>
    <message>
        <source>Bottom left</source>
        <translation>En bas à gauche</translation>
    </message>
    <message>
        <source>Bottom right</source>
        <translation>En bas à droite</translation>
    </message>
    <message>
        <source>Breaks</source>
        <translation>Pauses</translation>
    </message>
    <message>
        <source>Breaks are offered &lt;b&gt;in your working hours&lt;/b&gt; only.</source>
        <translation>Les pauses sont proposées &lt;b&gt;pendant vos heures de travail&lt;/b&gt; seulement.</translation>
    </message>
    <message>
        <source>Breaks are offered &lt;b&gt;whenever you are at the desk&lt;/b&gt;.</source>
        <translation>Les pauses sont proposées &lt;b&gt;dès que vous êtes au bureau&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>Breaks of your own count as well.</source>
        <translation>Vos propres pauses comptent aussi.</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>Brun</translation>
    </message>
    <message>
        <source>Bun</source>
        <translation>Chignon</translation>
    </message>
    <message>
        <source>Chestnut</source>
        <translation>Châtaigne</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Colours: {theme}. Motion: {motion}. Text: {size}.</source>
        <translation>Couleurs&#xa0;: {theme}. Mouvement&#xa0;: {motion}. Texte&#xa0;: {size}.</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <source>Copper</source>
        <translation>Cuivre</translation>
    </message>
    <message>
        <source>Count me as away after</source>
        <translation>Absence après ce temps sans clavier ni souris</translation>
    </message>
    <message>
        <source>Curls</source>
        <translation>Boucles</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Data and privacy</source>
        <translation>Données et vie privée</translation>
    </message>
    <message>
        <source>DeskCoach can be there when you log in, quietly, in the tray.</source>
        <translation>DeskCoach peut être là dès l’ouverture de session, discret, dans la zone de notification.</translation>
    </message>
    <message>
        <source>DeskCoach is silent.</source>
        <translation>DeskCoach est silencieux.</translation>
    </message>
    <message>
        <source>DeskCoach offers no breaks by itself.</source>
        <translation>DeskCoach ne propose pas de pauses de lui-même.</translation>
    </message>
    <message>
        <source>DeskCoach offers no strength sessions by itself.</source>
        <translation>DeskCoach ne propose pas de séances de renforcement de lui-même.</translation>
    </message>
    <message>
        <source>Each stretch once, then a walk.</source>
        <translation>Chaque étirement une fois, puis quelques pas.</translation>
    </message>
    <message>
        <source>Early hint from the tray icon</source>
        <translation>L’icône de la barre prévient à l’avance</translation>
    </message>
    <message>
        <source>Empty: no name stands on it.</source>
        <translation>Vide : aucun nom n’y figure.</translation>
    </message>
    <message>
        <source>Espresso</source>
        <translation>Espresso</translation>
    </message>
    <message>
        <source>Every exercise names its own: change it on the page of the exercise.</source>
        <translation>Chaque exercice nomme les siennes : changez-les sur la page de l’exercice.</translation>
    </message>
    <message>
        <source>Every {after} it offers a longer break of {length}.</source>
        <translation>Toutes les {after}, DeskCoach propose une pause longue de {length}.</translation>
    </message>
    <message>
        <source>Every {every} at the desk, a silent cue is shown for {shown}, and none within {clear} of a break.</source>
        <translation>Toutes les {every} au bureau, un conseil silencieux s’affiche pendant {shown}, jamais à moins de {clear} d’une pause.</translation>
    </message>
    <message>
        <source>Everything you do here stays &lt;b&gt;on this computer&lt;/b&gt;. DeskCoach has no account and uses &lt;b&gt;no network&lt;/b&gt;.</source>
        <translation>Tout ce que vous faites ici reste &lt;b&gt;sur cet ordinateur&lt;/b&gt;. DeskCoach n’a pas de compte et n’utilise &lt;b&gt;aucun réseau&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Exceptions</translation>
    </message>
    <message>
        <source>Exceptions: {program} changed</source>
        <translation>Exceptions&#xa0;: {program} modifié</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Chercher un réglage</translation>
    </message>
    <message>
        <source>Firmly</source>
        <translation>Ferme</translation>
    </message>
    <message>
        <source>For a while</source>
        <translation>Un moment</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Complet</translation>
    </message>
    <message>
        <source>Gently</source>
        <translation>Douce</translation>
    </message>
    <message>
        <source>Gently: the card. Steadily: sooner each time you put it off. Firmly: a window on every screen, with a way out that takes three seconds.</source>
        <translation>Douce&#xa0;: la carte. Soutenue&#xa0;: plus tôt à chaque report. Ferme&#xa0;: une fenêtre sur chaque écran, à quitter en trois secondes.</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Élevé</translation>
    </message>
    <message>
        <source>High: black on white or white on black, with outlines.</source>
        <translation>Élevé&#xa0;: noir sur blanc ou blanc sur noir, avec des contours.</translation>
    </message>
    <message>
        <source>Hold in fullscreen</source>
        <translation>Retenir en plein écran</translation>
    </message>
    <message>
        <source>Hold while do not disturb is on</source>
        <translation>Retenir pendant «&#x202f;ne pas déranger&#x202f;»</translation>
    </message>
    <message>
        <source>Hold while the microphone is in use</source>
        <translation>Retenir quand le microphone est utilisé</translation>
    </message>
    <message>
        <source>Honey</source>
        <translation>Miel</translation>
    </message>
    <message>
        <source>How a break is offered</source>
        <translation>Façon de proposer une pause</translation>
    </message>
    <message>
        <source>How firmly it asks</source>
        <translation>Insistance</translation>
    </message>
    <message>
        <source>How long a cue stays</source>
        <translation>Durée d’affichage d’un conseil</translation>
    </message>
    <message>
        <source>How long each stretch is held</source>
        <translation>Durée de maintien de chaque étirement</translation>
    </message>
    <message>
        <source>How long the card stays</source>
        <translation>Durée d’affichage de la carte</translation>
    </message>
    <message>
        <source>How long the longer break takes</source>
        <translation>Durée de la pause longue</translation>
    </message>
    <message>
        <source>How long the stretch takes</source>
        <translation>Durée de l’étirement</translation>
    </message>
    <message>
        <source>How many breaks a day can be skipped</source>
        <translation>Pauses que vous pouvez passer par jour</translation>
    </message>
    <message>
        <source>How many weeks a report goes back</source>
        <translation>Nombre de semaines d’un rapport</translation>
    </message>
    <message>
        <source>How often each stretch is held</source>
        <translation>Nombre de maintiens par étirement</translation>
    </message>
    <message>
        <source>How often one break can be put off</source>
        <translation>Reports possibles d’une même pause</translation>
    </message>
    <message>
        <source>How you are asked</source>
        <translation>Les propositions</translation>
    </message>
    <message>
        <source>Icon in the tray</source>
        <translation>Icône dans la barre</translation>
    </message>
    <message>
        <source>If only for a while, for this long</source>
        <translation>Si c’est un moment seulement, sa durée</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorer</translation>
    </message>
    <message>
        <source>In these, fullscreen always holds</source>
        <translation>Ici, le plein écran retient toujours</translation>
    </message>
    <message>
        <source>In these, fullscreen is work</source>
        <translation>Ici, le plein écran est du travail</translation>
    </message>
    <message>
        <source>It counts for you</source>
        <translation>DeskCoach compte</translation>
    </message>
    <message>
        <source>It goes by itself.</source>
        <translation>Il disparaît de lui-même.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Light for a dark panel, dark for a light one.</source>
        <translation>Claire pour une barre sombre, sombre pour une barre claire.</translation>
    </message>
    <message>
        <source>Long sleeves</source>
        <translation>Manches longues</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Mouvement</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>No cue this close to a break</source>
        <translation>Pas de conseil aussi près d’une pause</translation>
    </message>
    <message>
        <source>No other program is known here</source>
        <translation>Aucun autre programme n’est connu ici</translation>
    </message>
    <message>
        <source>No posture cues are shown.</source>
        <translation>Aucun conseil de posture n’est affiché.</translation>
    </message>
    <message>
        <source>No setting is called so.</source>
        <translation>Aucun réglage à ce nom.</translation>
    </message>
    <message>
        <source>None yet. Programs are told apart by the names of their windows.</source>
        <translation>Aucune pour l’instant. Les programmes se distinguent par le nom de leurs fenêtres.</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>Pas du tout</translation>
    </message>
    <message>
        <source>Offer a fourth set when two weeks went well</source>
        <translation>Proposer une quatrième série après deux bonnes semaines</translation>
    </message>
    <message>
        <source>Offer a longer break</source>
        <translation>Proposer une pause longue</translation>
    </message>
    <message>
        <source>Offer a stretch</source>
        <translation>Proposer un étirement</translation>
    </message>
    <message>
        <source>Offer breaks</source>
        <translation>Proposer les pauses</translation>
    </message>
    <message>
        <source>Offer breaks in working hours only</source>
        <translation>Proposer les pauses pendant les heures de travail seulement</translation>
    </message>
    <message>
        <source>Offer strength sessions</source>
        <translation>Proposer des séances de renforcement</translation>
    </message>
    <message>
        <source>Offered from</source>
        <translation>Proposées dès</translation>
    </message>
    <message>
        <source>On a day with a meeting and lunch that makes {count}, none of them in the meeting.</source>
        <translation>Sur une journée avec réunion et déjeuner, cela fait {count}, aucune pendant la réunion.</translation>
    </message>
    <message>
        <source>On a day with a meeting and lunch that makes {count}.</source>
        <translation>Sur une journée avec réunion et déjeuner, cela fait {count}.</translation>
    </message>
    <message>
        <source>On which screen</source>
        <translation>Sur quel écran</translation>
    </message>
    <message>
        <source>One click takes the middle one; the arrow beside it has the others.</source>
        <translation>Un clic prend la durée du milieu ; la flèche à côté montre les autres.</translation>
    </message>
    <message>
        <source>Only time at the desk counts.</source>
        <translation>Seul le temps au bureau compte.</translation>
    </message>
    <message>
        <source>Only where you chose nothing.</source>
        <translation>Seulement si vous n’avez rien choisi.</translation>
    </message>
    <message>
        <source>Ours: the source gives no rest.</source>
        <translation>De nous : la source ne donne pas de repos.</translation>
    </message>
    <message>
        <source>Ours: the source gives no tempo.</source>
        <translation>De nous : la source ne donne pas de rythme.</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Pause music and films during a guided break</source>
        <translation>Suspendre musique et films pendant une pause guidée</translation>
    </message>
    <message>
        <source>Play sounds</source>
        <translation>Jouer les sons</translation>
    </message>
    <message>
        <source>Porcelain</source>
        <translation>Porcelaine</translation>
    </message>
    <message>
        <source>Posture cues</source>
        <translation>Conseils de posture</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Présence</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>Réduit</translation>
    </message>
    <message>
        <source>Remind me to change my position</source>
        <translation>Me rappeler de changer de position</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Repetitions of an exercise that names none</source>
        <translation>Répétitions d’un exercice qui n’en nomme pas</translation>
    </message>
    <message>
        <source>Reset to the usual</source>
        <translation>Valeurs habituelles</translation>
    </message>
    <message>
        <source>Rest between two sets</source>
        <translation>Repos entre deux séries</translation>
    </message>
    <message>
        <source>Same as system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Sand</source>
        <translation>Sable</translation>
    </message>
    <message>
        <source>Sets of an exercise that names none</source>
        <translation>Séries d’un exercice qui n’en nomme pas</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Courte</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Montrer de nouveau</translation>
    </message>
    <message>
        <source>Show all settings</source>
        <translation>Afficher tous les réglages</translation>
    </message>
    <message>
        <source>Show posture cues</source>
        <translation>Afficher les conseils de posture</translation>
    </message>
    <message>
        <source>Silver</source>
        <translation>Argent</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>So that a break comes as no surprise.</source>
        <translation>Pour qu’une pause ne surprenne pas.</translation>
    </message>
    <message>
        <source>So that nothing asks twice.</source>
        <translation>Pour que rien ne demande deux fois.</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Sons</translation>
    </message>
    <message>
        <source>Speak numbers and names</source>
        <translation>Annoncer les nombres et les noms</translation>
    </message>
    <message>
        <source>Sportswear</source>
        <translation>Tenue de sport</translation>
    </message>
    <message>
        <source>Stands in the file; nobody checks it.</source>
        <translation>C’est écrit dans le fichier ; personne ne le vérifie.</translation>
    </message>
    <message>
        <source>Start DeskCoach when you log in</source>
        <translation>Démarrer DeskCoach à l’ouverture de session</translation>
    </message>
    <message>
        <source>Start-up</source>
        <translation>Démarrage</translation>
    </message>
    <message>
        <source>Steadily</source>
        <translation>Soutenue</translation>
    </message>
    <message>
        <source>Strength sessions</source>
        <translation>Renforcement</translation>
    </message>
    <message>
        <source>Stretches in breaks</source>
        <translation>Étirements dans les pauses</translation>
    </message>
    <message>
        <source>Stretches you take turns with</source>
        <translation>Étirements qui alternent</translation>
    </message>
    <message>
        <source>Such as 09:00-12:30, 13:15-18:00 or 22:00-06:00</source>
        <translation>Par exemple 09:00-12:30, 13:15-18:00 ou 22:00-06:00</translation>
    </message>
    <message>
        <source>Such as 09:00-12:30, 13:15-18:00.</source>
        <translation>Par exemple 09:00-12:30, 13:15-18:00.</translation>
    </message>
    <message>
        <source>Such as code, org.kde.kate</source>
        <translation>Par exemple code, org.kde.kate</translation>
    </message>
    <message>
        <source>T-shirt</source>
        <translation>T-shirt</translation>
    </message>
    <message>
        <source>Tempo, at the top</source>
        <translation>Tempo, en haut</translation>
    </message>
    <message>
        <source>Tempo, on the way down</source>
        <translation>Tempo, à la descente</translation>
    </message>
    <message>
        <source>Tempo, on the way up</source>
        <translation>Tempo, à la montée</translation>
    </message>
    <message>
        <source>The card as the next one looks</source>
        <translation>La carte telle que sera la prochaine</translation>
    </message>
    <message>
        <source>The card, cues and stretches; with the pointer where it is not connected.</source>
        <translation>La carte, les rappels et les étirements ; s’il n’est pas branché : celui du pointeur.</translation>
    </message>
    <message>
        <source>The colour of its hair</source>
        <translation>Couleur de ses cheveux</translation>
    </message>
    <message>
        <source>The figure&apos;s hair</source>
        <translation>Coiffure du personnage</translation>
    </message>
    <message>
        <source>The figure&apos;s skin</source>
        <translation>Peau du personnage</translation>
    </message>
    <message>
        <source>The first day of your week</source>
        <translation>Le premier jour de votre semaine</translation>
    </message>
    <message>
        <source>The first steps</source>
        <translation>Les premiers pas</translation>
    </message>
    <message>
        <source>The hour at which a new day begins</source>
        <translation>Heure où commence un nouveau jour</translation>
    </message>
    <message>
        <source>The longer break</source>
        <translation>La pause longue</translation>
    </message>
    <message>
        <source>The stretch</source>
        <translation>L’étirement</translation>
    </message>
    <message>
        <source>Their names, such as code, org.kde.kate.</source>
        <translation>Leurs noms, par exemple code, org.kde.kate.</translation>
    </message>
    <message>
        <source>Then it waits in the tray icon.</source>
        <translation>Ensuite elle attend dans l’icône de la barre.</translation>
    </message>
    <message>
        <source>Then the break comes, typing or not.</source>
        <translation>Ensuite la pause vient, même si vous tapez.</translation>
    </message>
    <message>
        <source>These always listen; they do not hold</source>
        <translation>Ceux-ci écoutent toujours&#x202f;; ils ne retiennent rien</translation>
    </message>
    <message>
        <source>Time at the desk before a longer break</source>
        <translation>Temps au bureau avant une pause longue</translation>
    </message>
    <message>
        <source>Time at the desk before a stretch</source>
        <translation>Temps au bureau avant un étirement</translation>
    </message>
    <message>
        <source>Time at the desk between two cues</source>
        <translation>Temps au bureau entre deux conseils</translation>
    </message>
    <message>
        <source>Time at the desk in one position</source>
        <translation>Temps au bureau dans une position</translation>
    </message>
    <message>
        <source>Time at the keyboard, not on the clock.</source>
        <translation>Du temps au clavier, pas à l’horloge.</translation>
    </message>
    <message>
        <source>To stand up, or to sit down again.</source>
        <translation>Pour vous lever, ou vous rasseoir.</translation>
    </message>
    <message>
        <source>Top left</source>
        <translation>En haut à gauche</translation>
    </message>
    <message>
        <source>Top right</source>
        <translation>En haut à droite</translation>
    </message>
    <message>
        <source>Try one word of it, such as sound or break.</source>
        <translation>Essayez un seul mot, par exemple son ou pause.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Unit of loads</source>
        <translation>Unité des charges</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Attendre</translation>
    </message>
    <message>
        <source>Wait at most</source>
        <translation>Attendre au plus</translation>
    </message>
    <message>
        <source>Wait for this long a pause in typing</source>
        <translation>Arrêt de frappe à attendre</translation>
    </message>
    <message>
        <source>What DeskCoach is, your rhythm, and a break to try.</source>
        <translation>Ce qu’est DeskCoach, votre rythme, et une pause à essayer.</translation>
    </message>
    <message>
        <source>What others may do with it</source>
        <translation>Ce que les autres peuvent en faire</translation>
    </message>
    <message>
        <source>What the figure wears</source>
        <translation>Vêtements du personnage</translation>
    </message>
    <message>
        <source>What the stretches leave of it is a walk.</source>
        <translation>Ce que laissent les étirements est une marche.</translation>
    </message>
    <message>
        <source>What you hand on</source>
        <translation>Ce que vous transmettez</translation>
    </message>
    <message>
        <source>When a break is put off, ask again in</source>
        <translation>Une pause reportée revient dans</translation>
    </message>
    <message>
        <source>When you watch or present</source>
        <translation>Quand vous regardez ou présentez</translation>
    </message>
    <message>
        <source>When you work on Friday</source>
        <translation>Vos heures de travail du vendredi</translation>
    </message>
    <message>
        <source>When you work on Monday</source>
        <translation>Vos heures de travail du lundi</translation>
    </message>
    <message>
        <source>When you work on Saturday</source>
        <translation>Vos heures de travail du samedi</translation>
    </message>
    <message>
        <source>When you work on Sunday</source>
        <translation>Vos heures de travail du dimanche</translation>
    </message>
    <message>
        <source>When you work on Thursday</source>
        <translation>Vos heures de travail du jeudi</translation>
    </message>
    <message>
        <source>When you work on Tuesday</source>
        <translation>Vos heures de travail du mardi</translation>
    </message>
    <message>
        <source>When you work on Wednesday</source>
        <translation>Vos heures de travail du mercredi</translation>
    </message>
    <message>
        <source>Where the card appears</source>
        <translation>Emplacement de la carte</translation>
    </message>
    <message>
        <source>While you watch or present something in it; steady typing in it is work.</source>
        <translation>Tant que vous y regardez ou présentez quelque chose&#x202f;; une frappe régulière y est du travail.</translation>
    </message>
    <message>
        <source>Who counts</source>
        <translation>Qui compte</translation>
    </message>
    <message>
        <source>Who made what you give away</source>
        <translation>De qui est ce que vous donnez</translation>
    </message>
    <message>
        <source>Windows and cards grow with it.</source>
        <translation>Fenêtres et cartes grandissent avec lui.</translation>
    </message>
    <message>
        <source>With a moment to come back in between.</source>
        <translation>Avec un instant pour revenir entre deux.</translation>
    </message>
    <message>
        <source>With the active window</source>
        <translation>Celui de la fenêtre active</translation>
    </message>
    <message>
        <source>With the pointer</source>
        <translation>Celui du pointeur</translation>
    </message>
    <message>
        <source>With these it is always a call</source>
        <translation>Avec ceux-ci, c’est toujours un appel</translation>
    </message>
    <message>
        <source>With time to get into place.</source>
        <translation>Avec le temps de vous mettre en place.</translation>
    </message>
    <message>
        <source>Without it, only longer breaks are left.</source>
        <translation>Sans lui, il ne reste que les pauses plus longues.</translation>
    </message>
    <message>
        <source>Working hours</source>
        <translation>Heures de travail</translation>
    </message>
    <message>
        <source>You can come back sooner at any time.</source>
        <translation>Vous pouvez revenir plus tôt à tout moment.</translation>
    </message>
    <message>
        <source>You count each rep</source>
        <translation>Vous comptez</translation>
    </message>
    <message>
        <source>You train on {days}, from {time}. Sets and repetitions are those of each exercise, with {rest} rest where it names none.</source>
        <translation>Vous vous entraînez {days}, à partir de {time}. Séries et répétitions sont celles de chaque exercice, avec {rest} de repos s’il n’en nomme pas.</translation>
    </message>
    <message>
        <source>Your days</source>
        <translation>Vos jours</translation>
    </message>
    <message>
        <source>Your name on a report</source>
        <translation>Votre nom sur un rapport</translation>
    </message>
    <message>
        <source>Your organisation&apos;s default is {default}.</source>
        <translation>La valeur de votre organisation est {default}.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>off</source>
        <translation>non</translation>
    </message>
    <message>
        <source>on</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>{on} of {count}</source>
        <translation>{on} sur {count}</translation>
    </message>
    <message>
        <source>{program}, with the microphone</source>
        <translation>{program}, avec le microphone</translation>
    </message>
    <message>
        <source>{screen} (not connected)</source>
        <translation>{screen} (non branché)</translation>
    </message>
    <message>
        <source>{what}: {before} → {now}</source>
        <translation>{what}&#xa0;: {before} → {now}</translation>
    </message>
    <message>
        <source>“{typed}” does not fit here. A number from {low} to {high} does.</source>
        <translation>« {typed} » ne va pas ici. Un nombre de {low} à {high} convient.</translation>
    </message>
    <message>
        <source>“{typed}” does not fit here. {example}</source>
        <translation>« {typed} » ne va pas ici. {example}</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>A break about {time}</source>
        <translation>Une pause vers {time}</translation>
    </message>
    <message>
        <source>A break waits for you</source>
        <translation>Une pause vous attend</translation>
    </message>
    <message>
        <source>Another</source>
        <translation>Un autre</translation>
    </message>
    <message>
        <source>As a list</source>
        <translation>En liste</translation>
    </message>
    <message>
        <source>As a ribbon</source>
        <translation>En ruban</translation>
    </message>
    <message>
        <source>Asks again at {time}</source>
        <translation>Rappel à {time}</translation>
    </message>
    <message>
        <source>At the desk</source>
        <translation>Au bureau</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Absence</translation>
    </message>
    <message>
        <source>Away as long as a break takes, and the time begins anew.</source>
        <translation>Une absence aussi longue qu’une pause, et le temps repart à zéro.</translation>
    </message>
    <message>
        <source>Break held</source>
        <translation>Pause en attente</translation>
    </message>
    <message>
        <source>Break now</source>
        <translation>Pause maintenant</translation>
    </message>
    <message>
        <source>Breaks of your own count</source>
        <translation>Vos propres pauses comptent</translation>
    </message>
    <message>
        <source>Breaks that you take will be listed here.</source>
        <translation>Vos pauses s’affichent ici.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>For a pause in your typing, and for the end of a call.</source>
        <translation>Elle vient quand vous cessez de taper, après un appel.</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>D’accord</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Bon à savoir</translation>
    </message>
    <message>
        <source>Guided break</source>
        <translation>Pause guidée</translation>
    </message>
    <message>
        <source>It carries on when you close this</source>
        <translation>DeskCoach continue sans cette fenêtre</translation>
    </message>
    <message>
        <source>Natural break</source>
        <translation>Pause personnelle</translation>
    </message>
    <message>
        <source>Next break</source>
        <translation>Prochaine pause</translation>
    </message>
    <message>
        <source>No breaks are switched on.</source>
        <translation>Aucune pause n’est activée.</translation>
    </message>
    <message>
        <source>Nothing has been decided yet.</source>
        <translation>Rien n’est encore décidé.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Only time at the desk counts.</source>
        <translation>Seul le temps au bureau compte.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>Posture cue</source>
        <translation>Conseil de posture</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Starting DeskCoach again brings it back.</source>
        <translation>Relancez DeskCoach pour la retrouver.</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Activer</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Pourquoi&#x202f;?</translation>
    </message>
    <message>
        <source>Why? The last decisions</source>
        <translation>Pourquoi&#x202f;? Les dernières décisions</translation>
    </message>
    <message>
        <source>You find DeskCoach beside the clock.</source>
        <translation>Vous le trouverez à côté de l’horloge.</translation>
    </message>
    <message>
        <source>Your day so far</source>
        <translation>Votre journée</translation>
    </message>
    <message>
        <source>Your desktop shows no tray icons, so this window is where DeskCoach lives. Closing it leaves DeskCoach running; starting it again brings it back.</source>
        <translation>Votre système n’affiche pas d’icônes de notification&#xa0;: DeskCoach vit donc dans cette fenêtre. Si vous la fermez, il continue&#x202f;; relancez-le pour la revoir.</translation>
    </message>
    <message>
        <source>end of the pause</source>
        <translation>fin de la suspension</translation>
    </message>
    <message>
        <source>in your break</source>
        <translation>c’est votre pause</translation>
    </message>
    <message numerus="yes">
        <source>minute(s)</source>
        <translation>
            <numerusform>minute</numerusform>
            <numerusform>minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>when you like</source>
        <translation>quand vous voulez</translation>
    </message>
    <message>
        <source>{start} to {end}: {what}, {length}</source>
        <translation>{start} à {end}&#xa0;: {what}, {length}</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Break now</source>
        <translation>Pause maintenant</translation>
    </message>
    <message>
        <source>In a meeting</source>
        <translation>En réunion</translation>
    </message>
    <message>
        <source>It is over</source>
        <translation>C’est terminé</translation>
    </message>
    <message>
        <source>Longer break</source>
        <translation>Pause longue</translation>
    </message>
    <message>
        <source>Open DeskCoach</source>
        <translation>Ouvrir DeskCoach</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>Quit DeskCoach</source>
        <translation>Quitter DeskCoach</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Start session</source>
        <translation>Démarrer la séance</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>Étirement</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>Jusqu’à demain</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Noted: a call</source>
        <translation>Noté&#xa0;: un appel</translation>
    </message>
    <message>
        <source>Noted: always listens</source>
        <translation>Noté&#xa0;: écoute toujours</translation>
    </message>
    <message>
        <source>Noted: breaks wait</source>
        <translation>Noté&#xa0;: les pauses attendent</translation>
    </message>
    <message>
        <source>Noted: work</source>
        <translation>Noté&#xa0;: travail</translation>
    </message>
    <message>
        <source>This is work</source>
        <translation>C’est du travail</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n break(s) of your own</source>
        <translation>
            <numerusform>%n pause personnelle</numerusform>
            <numerusform>%n pauses personnelles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guided break(s)</source>
        <translation>
            <numerusform>%n pause guidée</numerusform>
            <numerusform>%n pauses guidées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n heure</numerusform>
            <numerusform>%n heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n seconde</numerusform>
            <numerusform>%n secondes</numerusform>
        </translation>
    </message>
    <message>
        <source>A break for you</source>
        <translation>Une pause pour vous</translation>
    </message>
    <message>
        <source>A break is coming up</source>
        <translation>Une pause approche</translation>
    </message>
    <message>
        <source>A break is due</source>
        <translation>C’est le moment d’une pause</translation>
    </message>
    <message>
        <source>A break is on offer</source>
        <translation>Une pause vous est proposée</translation>
    </message>
    <message>
        <source>A break of your own</source>
        <translation>Pause personnelle</translation>
    </message>
    <message>
        <source>A few steps, a glass of water, a look outside</source>
        <translation>Quelques pas, un verre d’eau, un regard dehors</translation>
    </message>
    <message>
        <source>A short walk</source>
        <translation>Quelques pas</translation>
    </message>
    <message>
        <source>A soft chime tells you when to come back</source>
        <translation>Un carillon doux vous dit quand revenir</translation>
    </message>
    <message>
        <source>About {time}</source>
        <translation>Environ {time}</translation>
    </message>
    <message>
        <source>Asks again at {time}</source>
        <translation>Rappel à {time}</translation>
    </message>
    <message>
        <source>Asks again later</source>
        <translation>Rappel plus tard</translation>
    </message>
    <message>
        <source>Away from the desk, {time}</source>
        <translation>Loin du bureau, {time}</translation>
    </message>
    <message>
        <source>Both feet on the floor</source>
        <translation>Les deux pieds au sol</translation>
    </message>
    <message>
        <source>Change of position</source>
        <translation>Changement de position</translation>
    </message>
    <message>
        <source>Change your position</source>
        <translation>Changez de position</translation>
    </message>
    <message>
        <source>Come back</source>
        <translation>Revenir</translation>
    </message>
    <message>
        <source>Do not disturb has held your breaks since {time}</source>
        <translation>«&#x202f;Ne pas déranger&#x202f;» retient vos pauses depuis {time}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Each stretch once, then a few steps away from the desk.</source>
        <translation>Chaque étirement une fois, puis quelques pas loin du bureau.</translation>
    </message>
    <message>
        <source>Ease in</source>
        <translation>S’étirer</translation>
    </message>
    <message>
        <source>From your own file</source>
        <translation>De votre propre fichier</translation>
    </message>
    <message>
        <source>From your own file: {source}</source>
        <translation>De votre propre fichier : {source}</translation>
    </message>
    <message>
        <source>Get ready</source>
        <translation>Se placer</translation>
    </message>
    <message>
        <source>Get up for a few steps. Stretches wait until you have been seen.</source>
        <translation>Levez-vous pour quelques pas. Les étirements attendent que vous ayez consulté.</translation>
    </message>
    <message>
        <source>Hands free: it counts, and rests by itself.</source>
        <translation>Mains libres&#xa0;: DeskCoach compte et gère les repos.</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Tenir</translation>
    </message>
    <message>
        <source>In a guided break</source>
        <translation>Pause guidée en cours</translation>
    </message>
    <message>
        <source>Lean back for a moment.</source>
        <translation>Adossez-vous un instant.</translation>
    </message>
    <message>
        <source>Let it carry you.</source>
        <translation>Laissez-le vous porter.</translation>
    </message>
    <message>
        <source>Let your neck be long.</source>
        <translation>Laissez votre nuque s’allonger.</translation>
    </message>
    <message>
        <source>Let your shoulders drop</source>
        <translation>Relâchez vos épaules</translation>
    </message>
    <message>
        <source>Longer break</source>
        <translation>Pause longue</translation>
    </message>
    <message>
        <source>Look into the distance</source>
        <translation>Regardez au loin</translation>
    </message>
    <message>
        <source>Next break about {time}</source>
        <translation>Prochaine pause vers {time}</translation>
    </message>
    <message>
        <source>Next break in less than a minute</source>
        <translation>Prochaine pause dans moins d’une minute</translation>
    </message>
    <message>
        <source>Next break in {time}</source>
        <translation>Prochaine pause dans {time}</translation>
    </message>
    <message>
        <source>No breaks are switched on</source>
        <translation>Aucune pause n’est activée</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Sans réponse</translation>
    </message>
    <message>
        <source>Only as far as feels comfortable</source>
        <translation>Seulement tant que c’est confortable</translation>
    </message>
    <message>
        <source>Part done</source>
        <translation>En partie</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Suspendu</translation>
    </message>
    <message>
        <source>Paused until {time}</source>
        <translation>Suspendu jusqu’à {time}</translation>
    </message>
    <message>
        <source>Posture cue</source>
        <translation>Conseil de posture</translation>
    </message>
    <message>
        <source>Put off for {time}</source>
        <translation>Report de {time}</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>En silence</translation>
    </message>
    <message>
        <source>Rested. The next stretch begins when you do</source>
        <translation>Pause faite. La suite commence avec vous</translation>
    </message>
    <message>
        <source>Sit back in your chair</source>
        <translation>Calez-vous au fond du siège</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Pas cette fois</translation>
    </message>
    <message>
        <source>Slowly, at your own pace</source>
        <translation>Lentement, à votre rythme</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>Source&#xa0;: {source}</translation>
    </message>
    <message>
        <source>Stand if you sat, sit if you stood.</source>
        <translation>Debout si vous étiez assis, assis si vous étiez debout.</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>Étirement</translation>
    </message>
    <message>
        <source>Stretch, then walk</source>
        <translation>Étirements, puis marche</translation>
    </message>
    <message>
        <source>Take your time to get into place</source>
        <translation>Prenez le temps de vous placer</translation>
    </message>
    <message>
        <source>The other way for a while.</source>
        <translation>Dans l’autre sens pour un moment.</translation>
    </message>
    <message>
        <source>Then sit another way.</source>
        <translation>Puis changez de position.</translation>
    </message>
    <message>
        <source>Up or down with your desk</source>
        <translation>Montez ou baissez le bureau</translation>
    </message>
    <message>
        <source>Waiting: {reasons}</source>
        <translation>En attente&#xa0;: {reasons}</translation>
    </message>
    <message>
        <source>Walk</source>
        <translation>Marcher</translation>
    </message>
    <message>
        <source>Working, you have just begun</source>
        <translation>Au travail, depuis un instant</translation>
    </message>
    <message>
        <source>Working, {time} since your last break</source>
        <translation>{time} au bureau depuis votre dernière pause</translation>
    </message>
    <message>
        <source>You are away</source>
        <translation>Vous n’êtes pas là</translation>
    </message>
    <message>
        <source>Your day is just beginning.</source>
        <translation>Votre journée commence à peine.</translation>
    </message>
    <message>
        <source>Your strength session</source>
        <translation>Votre séance de renforcement</translation>
    </message>
    <message>
        <source>bent over</source>
        <translation>buste penché</translation>
    </message>
    <message>
        <source>kneeling</source>
        <translation>à genoux</translation>
    </message>
    <message>
        <source>lying face down</source>
        <translation>à plat ventre</translation>
    </message>
    <message>
        <source>lying face up</source>
        <translation>allongé sur le dos</translation>
    </message>
    <message>
        <source>lying on one side</source>
        <translation>allongé sur le côté</translation>
    </message>
    <message>
        <source>on all fours</source>
        <translation>à quatre pattes</translation>
    </message>
    <message>
        <source>reviewed {month}</source>
        <translation>revu en {month}</translation>
    </message>
    <message>
        <source>seated</source>
        <translation>position assise</translation>
    </message>
    <message>
        <source>standing</source>
        <translation>debout</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>{count}&#xa0;h</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count}&#xa0;min</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>{count}&#xa0;s</translation>
    </message>
    <message>
        <source>{day} is one of your days</source>
        <translation>Le {day} est un de vos jours</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours}&#xa0;h {minutes}&#xa0;min</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} min {seconds} s</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}&#xa0;: {value}</translation>
    </message>
    <message>
        <source>{time} without a longer break</source>
        <translation>{time} sans pause longue</translation>
    </message>
    <message>
        <source>{time} without a real break</source>
        <translation>{time} sans vraie pause</translation>
    </message>
</context>
</TS>
