<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Home</name>
    <message numerus="yes">
        <source>Approved %n days ago</source>
        <translation>
            <numerusform>Approved %n day ago</numerusform>
            <numerusform>Approved %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Signed %n days ago</source>
        <translation>
            <numerusform>Signed %n day ago</numerusform>
            <numerusform>Signed %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Signed %n hours ago</source>
        <translation>
            <numerusform>Signed %n hour ago</numerusform>
            <numerusform>Signed %n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Submitted %n days ago</source>
        <translation>
            <numerusform>Submitted %n day ago</numerusform>
            <numerusform>Submitted %n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You were last here on {date}, %n days ago.</source>
        <translation>
            <numerusform>You were last here on {date}, %n day ago.</numerusform>
            <numerusform>You were last here on {date}, %n days ago.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message numerus="yes">
        <source>There is a problem, %n errors</source>
        <translation>
            <numerusform>There is a problem, %n error</numerusform>
            <numerusform>There is a problem, %n errors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message numerus="yes">
        <source>Approved %n days ago, agreement not signed yet</source>
        <translation>
            <numerusform>Approved %n day ago, agreement not signed yet</numerusform>
            <numerusform>Approved %n days ago, agreement not signed yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You checked these %n days ago. Check them again; people and numbers change</source>
        <translation>
            <numerusform>You checked these %n day ago. Check them again; people and numbers change</numerusform>
            <numerusform>You checked these %n days ago. Check them again; people and numbers change</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Secret</name>
    <message numerus="yes">
        <source>Other details copied. Clearing the clipboard in %n seconds</source>
        <translation>
            <numerusform>Other details copied. Clearing the clipboard in %n second</numerusform>
            <numerusform>Other details copied. Clearing the clipboard in %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Password copied. Clearing the clipboard in %n seconds</source>
        <translation>
            <numerusform>Password copied. Clearing the clipboard in %n second</numerusform>
            <numerusform>Password copied. Clearing the clipboard in %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved %n days ago</source>
        <translation>
            <numerusform>Saved %n day ago</numerusform>
            <numerusform>Saved %n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SetUp</name>
    <message numerus="yes">
        <source>Recorded as signed %n days ago</source>
        <translation>
            <numerusform>Recorded as signed %n day ago</numerusform>
            <numerusform>Recorded as signed %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Recorded as signed at {time}, %n hours ago</source>
        <translation>
            <numerusform>Recorded as signed at {time}, %n hour ago</numerusform>
            <numerusform>Recorded as signed at {time}, %n hours ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
</TS>
