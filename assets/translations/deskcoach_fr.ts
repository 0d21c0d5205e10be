<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Card</name>
    <message>
        <source>A break is coming up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DeskCoach break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {duration}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Endings</name>
    <message>
        <source>do not disturb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the screen was shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the strength session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the window filled the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your time off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Exercises</name>
    <message>
        <source>Back extensions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with a weight that feels light.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bend your elbows a little, or stay seated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bent-over dumbbell row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breathe while you hold, then come up slowly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breathe while you hold, then let your arms sink.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breathe while you hold, then lower your arms slowly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cobra stretch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Come down slowly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw your elbows up behind you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grow as tall as you comfortably can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hinge at your hips, then row the weights up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold a towel between your hands if they do not meet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold one dumbbell per hand, feet below your hips.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join your hands behind you and raise them a little.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep to a range that feels easy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep your back long and your tummy firm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep your neck long; let your head follow your chest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lean back gently over your hands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lean back only a little, and look straight ahead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lean forward a little less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let your elbows point upwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let your shoulders, not your lower back, do the reaching.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lie face down, then lift arms and legs together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lie face down, then press your chest up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lie on your front and reach your arms forward.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lie on your front with your hands beside your chest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lift less high.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lift only as high as feels easy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link your fingers and turn your palms to the ceiling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link your hands overhead and reach up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look ahead to the floor, neck long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the floor, so your neck stays long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower the weights slowly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower your chest slowly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause at the top.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press into your hands and raise your chest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pull</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise only the upper body; leave your legs down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise your arms slowly, a little way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise your arms, shoulders and long legs together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reach your arms out, weights below your shoulders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rest both palms on your lower back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rest on your forearms and rise less high.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rise only as far as feels easy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row without dumbbells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shoulder extension one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shoulder extension two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sit tall and bring your feet side by side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sitting back extensions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soften your knees and hinge at the hips.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stand up and make some room behind you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stand up between sets to rest your back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay for a few seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay upright while your arms come up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take both arms back and join your hands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take your arms up over your head.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source gives no hold time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source gives no hold; the second is ours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source gives no number of rounds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source gives no rest time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source gives no tempo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source says 3 to 4 sets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source says to hold for a few seconds; the number is ours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source says to hold for a moment; the seconds are ours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tighten your tummy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tip backwards over your palms, as far as is comfortable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a chair that stands firmly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You feel a gentle stretch along your lower back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You feel a stretch through your shoulders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You feel the muscles along your back at work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You feel the tightness in your shoulders let go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You feel your back stretch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You feel your shoulder blades squeeze together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>buttocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lower back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shoulders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tummy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two dumbbells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upper back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Copy this week as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything DeskCoach has saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a message or a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the calendar that you use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full backup (JSON)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row for each set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens in any browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved where you choose, never uploaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spreadsheet (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary to show your physio (PDF)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last weeks on one page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same as a web page (HTML)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your plan as a calendar (ICS)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FigureSheet</name>
    <message>
        <source>start, half way, end</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Firm</name>
    <message>
        <source>A break, on every screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold for 3 seconds to leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time for a break</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DeskCoach counts time at the desk and waits for a pause.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything can be changed in the settings, at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monday to Friday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account, no network: what you do stays on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside your hours, and in calls, nothing is offered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {step} of 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three a week with a day between is a good start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try a break now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would you like to see what a break is like?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your quiet times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your rhythm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your strength days</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>History</name>
    <message numerus="yes">
        <source>%n guided break(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n strength session(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>0 none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>10 worst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>12 weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 × {weight} kg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8 or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;{length}&lt;/b&gt; on average, most lately.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;{taken} taken&lt;/b&gt;, guided or of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the desk between breaks, minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between breaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By exercise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By exercise, since {month}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Effort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Effort, 0 to 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guided breaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guided breaks a day: 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How breaks ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last week you did &lt;b&gt;{sets} in {sessions}&lt;/b&gt;. {now} so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No session in this week.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sets are kept of this session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pain and effort, weekly average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pain, 0 to 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength sets per week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week of {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week of {day}: pain {pain}, effort {effort}, of 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week of {day}: {length} between breaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week of {day}: {sets} in {sessions}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you do will be shown here, on this machine only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own scores. &lt;b&gt;{pain} in the week of {day}&lt;/b&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own scores. &lt;b&gt;{pain} this week&lt;/b&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own scores. None so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>effort {score} of 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pain {score} of 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{exercise}, set {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{exercise}, set {number} was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{exercise}, set {number}: now {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, kilograms each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{pain} four weeks before</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>posture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stretch</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Learn</name>
    <message>
        <source>4 or 5: ease off. From 6: stop that exercise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A back injury not long ago, from a fall or crash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A figure that stands tall, from the side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A heavy rucksack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A look at how you sit and stand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A look at how you stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A position kept for a long time can add up in your upper back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A spinal canal that narrows, or a slipped disc.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A strained muscle or ligament.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sudden injury, in sport or in an accident.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A very stiff back in the morning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advice, never a diagnosis: a person who examines you knows more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All four in one line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An infection with bacteria not long ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ankles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ankylosing spondylitis, a kind of arthritis in the spine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another organ, such as lungs or stomach, can be felt there too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Around it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back muscles that get little to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bladder or bowel trouble, such as leaking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Break up long sitting and repeated movements.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancer, now or earlier, or a weak immune system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change often; the next one is a good one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conditions that a doctor looks for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ears</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ears, shoulders, hips and ankles then share one line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everyday reasons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fever, chills, or losing weight without knowing why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get medical help now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get up now and then; long sitting is worth breaking up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holding one posture for long, such as at a computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the UK: 999 or A&amp;E. Elsewhere: your emergency number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeping strong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn how your sport is done well, and keep practising.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out what you know brings the pain on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legs that feel weak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let your seat support your back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let your shoulders come back and sink.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lift with bent knees, not from the waist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look ahead, without tipping your head.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking after yourself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most upper back pain settles by itself, often within a few weeks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move regularly; three exercises for your back are in here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moving on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No single position suits everybody, all day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not from the source: {note}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Often muscles and soft tissue are irritated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only for you: nothing is kept. Comfortable and often different is fine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Osteoporosis or osteoarthritis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pain after a small knock or a heavy lift; osteoporosis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pain between neck and waist is common, and often no one cause is found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pain relief from the pharmacy; a pharmacist can advise you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pain that does not seem to come from a strain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pain that is always there and growing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pain that keeps you from what you do by day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pain that spoils your sleep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pain that stays when you rest or move differently</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pain up to 3 of 10: go on, gently.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Physiotherapy, medicines, injections or hands-on treatment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See your GP or physiotherapist first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shoulders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sit so that your back is supported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sitting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slater and others, 2019</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small things, done regularly, may make upper back pain less likely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smoking wears the discs of the spine sooner; stopping may help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something cold or warm where it hurts, wrapped in a towel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stand beside a mirror, or ask somebody to take a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stand upright, as if a little taller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standing tall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stiff in the morning? A mattress that follows your back may help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same movement over and over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is called non-specific back pain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Treated pain that is still there after two weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What may be behind it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What may help to prevent it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What others may offer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you can try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When to see somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While you train here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With overweight, losing some may lower the chance of pain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a clear cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worth an appointment as well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are under 20 or over 50</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your ankles are below your hips.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your head is level, with your ears over your shoulders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your hips are below your shoulders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your shoulders rest back and low.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from advice of the Royal Orthopaedic Hospital</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {all} in one line</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>Add your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check it: deskcoach exercises check FILE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Easier ways</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Held in %n guided break(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sets here yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not held here yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a file like ours into {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repetitions in a set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rest between sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start DeskCoach again; it joins the list here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start this stretch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stretches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take care</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own exercises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your exercises folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} times a week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, in full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} so far</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message numerus="yes">
        <source>%n week(s) in a row</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A pause keeps your row of weeks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Any %n session(s) make your week.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring {exercise} back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Done, %n set(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you are away then, it is offered when you are back that day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ill, or on holiday?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offered from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause for a week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused until you say so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused up to {day}, {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength this week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These hurt. They wait until you bring them back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today, about {minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until I say so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You train on {days}, from {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{days} and {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {goal} done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Player</name>
    <message>
        <source>Leave the desk for a few steps: to a window, to the kitchen, up some stairs. The time runs on here; nothing needs you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now walk a little</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused. Go on when you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space pauses · N goes on · Esc stops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stretch {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stretches done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting while you finish typing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minutes to walk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds to walk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Safety</name>
    <message>
        <source>A back injury not long ago, from a fall or crash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A half-minute check. Your answers stay on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A little discomfort is all right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A short check before you go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sign you ticked should be looked at right away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A very stiff back in the morning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An infection with bacteria not long ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Based on {source}. Advice, not a diagnosis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before your first strength session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin gently, and stop an exercise that hurts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bladder or bowel trouble, such as leaking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Break reminders and stretches carry on as before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Break reminders carry on as before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call your emergency number or go to an emergency department.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancer, now or earlier, or a weak immune system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy my answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DeskCoach, before strength work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does any of this fit you at the moment? Tick what does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fever, chills, or losing weight without knowing why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on if you like, as gently as you want.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have been seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have read this and go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If pain disturbs days or sleep, see your GP or physiotherapist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the UK that is 999 or A&amp;E.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out what you know brings on your back pain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legs that feel weak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it easier: a smaller range, less weight, fewer reps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nerves in your back may be under pressure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the signs fits you at the moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pain after a small knock or a heavy lift; osteoporosis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pain that does not seem to come from a strain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pain that is always there and growing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pain that stays when you rest or move differently</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please get medical help now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please see your GP or physiotherapist first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what this means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop if it does not ease.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength sessions wait until you have been seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They can examine you and say what suits you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This exercise stops here and waits until you bring it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Treated pain that is still there after two weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We ask again in three months, or when pain rises.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you ticked deserves a look before you add strength work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are under 20 or over 50</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can go on once you have read this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You ticked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>A session is planned on {day} already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is planned on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set {number} done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This week&apos;s session moves to {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This week&apos;s sessions move to {days}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You trained today. A day between is easier on your muscles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You trained yesterday. A day between is easier on your muscles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a strength session is on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a window fills the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>camera in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>do not disturb is on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done in part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in a meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>microphone in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next: nothing, because every kind of break is switched off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next: {kind} in {time} of desk time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next: {kind} is asked again at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next: {kind} is due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next: {kind} is due, held: paused until {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next: {kind} is due, held: {reasons}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offered {time} after {what} ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offered: it was due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outside your working hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused for {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>posture cue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put off for {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>screen shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken by being away for {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the card gave way: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the card went into the tray: nobody answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the computer slept, or DeskCoach did not run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the pause is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the screen was locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you came back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you came back after {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you left: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} has passed. Choose today or a later day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} is in another week. Choose a day of the same week.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} is next to {others}. A day between is easier on your muscles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, set {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{set}, first side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{set}, second side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{some} and {one}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{some}, {one}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} {kind} {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} (since {time})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message numerus="yes">
        <source>%n exercise(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>0 is no pain, 10 the worst you can think of. You can leave this out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>30 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A voice and tones count with you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a set (A)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An easier way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to what you skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begins in {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it if we miscounted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count a rep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count for me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count myself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DeskCoach, strength session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ease off and go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Easy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every finished set is saved, whatever you choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every set is saved. Let your breath come back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exercise {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on as before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How did it feel?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How is your back now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much does it hurt?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It counts for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It hurts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it at that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next exercise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: tomorrow, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: {day}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: {exercise}, set {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No voice on this computer. Tones count with you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is counted. Go on when you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is counted. What suits you now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do. Come back whenever you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One more set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P, then a number; 0 is no pain. You can leave this out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pain {level} of 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pain, from 0 to 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rep {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set {number}, saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets, reps and days: {source}, reviewed {month}. Tempo and rest are our own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip this exercise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound is off. The screen counts with you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space or Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space, Enter, or a click anywhere here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start set {number} now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steady</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop here for today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo rep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you did is saved, and it counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You count each rep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your session from earlier today is still here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your strength session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your week is complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {count} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no voice, tones only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>second side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sound is off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tempo {numbers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} seconds left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {count} sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {count} sets done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {goal} this week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{exercise}: waiting until you bring it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds} s rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sets} sets of {reps}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sets} sets of {reps} on each side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sets} sets of {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message numerus="yes">
        <source>%n break(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) reset.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A day like that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A soft chime at {volume} tells you when a hold ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After {after} at the desk, DeskCoach waits for a pause in your typing, then offers a stretch of {length}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After {away} without a key or the mouse you count as away. A new day begins at {hour} o&apos;clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again when nobody answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Black</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blond</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bob</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bottom left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bottom right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breaks are offered &lt;b&gt;in your working hours&lt;/b&gt; only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breaks are offered &lt;b&gt;whenever you are at the desk&lt;/b&gt;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>But never longer than this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chestnut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours: {theme}. Motion: {motion}. Text: {size}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DeskCoach can be there when you log in, quietly, in the tray.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DeskCoach is silent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DeskCoach offers no breaks by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DeskCoach offers no strength sessions by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Espresso</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every {after} it offers a longer break of {length}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every {every} at the desk, a silent cue is shown for {shown}, and none within {clear} of a break.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {low} to {high}, usually {default}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Honey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How a break is offered; auto takes the card wherever it can stand in its corner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How firmly it asks: the card; the card, sooner each time it is put off; or a window on every screen, with a way out that takes three seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long a cue stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long each stretch is held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long the card stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long the longer break takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long the stretch takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many breaks a day can be skipped; 0 means any number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often each stretch is held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often one break can be put off; 0 means as often as you like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How you are asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It counts for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Long sleeves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cue this close to a break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No input for this long means away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No posture cues are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No setting is called so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer a fourth set when two weeks went well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer a longer break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer a stretch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer breaks in working hours only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer strength sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offered from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a day with a meeting and lunch that makes {count}, none of them in the meeting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a day with a meeting and lunch that makes {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause music and films during a guided break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play a soft chime when a hold ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Porcelain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posture cues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repetitions in a set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset to the usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rest between two sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets of each exercise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show posture cues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speak numbers and names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sportswear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start DeskCoach when you log in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as 09:00-12:30, 13:15-18:00 or 22:00-06:00</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T-shirt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell it with a notification, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tempo, at the top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tempo, on the way down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tempo, on the way up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The choices behind Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The colour of its hair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figure&apos;s hair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figure&apos;s skin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hour at which a new day begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The longer break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stretch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tray icon tells this long before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time at the desk before a longer break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time at the desk before a stretch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time at the desk between two cues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit of loads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for this long a pause in typing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the figure wears</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When you work on Friday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When you work on Monday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When you work on Saturday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When you work on Sunday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When you work on Thursday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When you work on Tuesday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When you work on Wednesday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the card appears</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You count each rep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You train on {days}, from {time}: {sets} of {reps}, {rest} rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: {before} → {now}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>A break about {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a ribbon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks again at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Break held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Break now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breaks that you take will be listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guided break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Natural break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No breaks are switched on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only time at the desk counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posture cue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your day so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your desktop shows no tray icons, so this window is where DeskCoach lives. Closing it leaves DeskCoach running; starting it again brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in your break</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>minute(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>paused until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when you like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{start} to {end}: {what}, {length}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Break now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longer break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open DeskCoach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit DeskCoach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n break(s) of your own</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guided break(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A break for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A break is coming up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A break is due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A break is on offer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A break of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few steps, a glass of water, a look outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A soft chime tells you when to come back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks again at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks again later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Away from the desk, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both feet on the floor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Come back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each stretch once, then a few steps away from the desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ease in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hands free: it counts, and rests by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a guided break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lean back for a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it carry you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let your neck be long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let your shoulders drop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longer break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look into the distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next break about {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next break in less than a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next break in {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No breaks are switched on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only as far as feels comfortable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused until {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posture cue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put off for {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rested. The next stretch begins when you do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sit back in your chair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slowly, at your own pace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stretch, then walk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take your time to get into place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then sit another way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting: {reasons}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working, {time} since your last break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your day is just beginning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your strength session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a camera is on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a microphone is on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a strength session is on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a strength session is on offer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bent over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>do not disturb is on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lying face down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outside your working hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quiet hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reviewed {month}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something fills the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the screen is locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you are in a meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you are typing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your screen is shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} is one of your days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} without a longer break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} without a real break</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
