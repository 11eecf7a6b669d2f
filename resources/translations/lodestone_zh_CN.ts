<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
  <context>
    <name>Window</name>
    <message numerus="yes">
      <location filename="../../desktop_app/ui/screening/review.py" line="101" />
      <source>%n answer(s)</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../desktop_app/ui/pages/records.py" line="94" />
      <source>%n determination(s)</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../desktop_app/ui/dialogs/record.py" line="30" />
      <source>%n determinations are made, each with its memo.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../desktop_app/ui/screening/values.py" line="78" />
      <source>%n entry(s)</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../desktop_app/ui/pages/screenings.py" line="170" />
      <source>%n in work</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../desktop_app/ui/pages/screenings.py" line="169" />
      <source>%n not screened</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../desktop_app/ui/pages/parties.py" line="118" />
      <source>%n on a list</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../desktop_app/ui/pages/shipment_view.py" line="122" />
      <source>%n open fact(s)</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../desktop_app/ui/screening/review.py" line="104" />
      <source>%n open fact(s) could still change it</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../desktop_app/ui/pages/parties.py" line="117" />
      <source>%n party(s)</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../desktop_app/ui/dialogs/intake.py" line="67" />
      <source>%n problem(s); nothing is taken until they are mended.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../desktop_app/ui/pages/products.py" line="180" />
      <source>%n product(s)</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../desktop_app/ui/pages/overview.py" line="219" />
      <source>%n product(s) not classified</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../desktop_app/ui/pages/overview.py" line="210" />
      <source>%n product(s) not settled</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../desktop_app/ui/pages/overview.py" line="222" />
      <source>%n product(s) without an origin</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../desktop_app/ui/pages/overview.py" line="207" />
      <source>%n product(s) would need a licence if shipped today</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../desktop_app/ui/pages/law.py" line="131" />
      <source>%n provision(s)</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../desktop_app/ui/pages/overview.py" line="213" />
      <source>%n screening(s) not settled</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../desktop_app/ui/pages/screenings.py" line="168" />
      <source>%n shipment(s)</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../desktop_app/ui/pages/overview.py" line="216" />
      <source>%n shipment(s) not screened</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../desktop_app/ui/pages/suppliers.py" line="70" />
      <source>%n supplier(s), who can answer what is open</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../desktop_app/ui/pages/products.py" line="185" />
      <source>%n with an open fact</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../desktop_app/ui/pages/products.py" line="184" />
      <source>%n would need a licence if shipped today</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/welcome.py" line="32" />
      <source>A client is the firm whose products are screened: your own, or each firm you advise. Import its parts list from a workbook, or look round with the sample: a maker of servo drives with its parts and shipments, all invented.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/records.py" line="136" />
      <source>A newer version of this number exists.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/dialogs/start.py" line="67" />
      <source>A product</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/frame/command_box.py" line="101" />
      <source>A product, a party, a shipment, a record or a command</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/records.py" line="165" />
      <source>A screening that is recorded becomes a determination: numbered, with the case, the text of the law and the lists of that day, and a memo as PDF. It never changes; a new version can supersede it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/dialogs/start.py" line="66" />
      <source>A shipment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/screenings.py" line="222" />
      <source>A shipment is what leaves on one day to one buyer. Screening it asks only what could still change the answer, and every answer is kept. A single product can be screened without a shipment.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/settings/declared.py" line="0" />
      <source>A4</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/actions.py" line="50" />
      <source>About Lodestone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/actions.py" line="43" />
      <source>Add client</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/answers.py" line="182" />
      <source>Add entry</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/shipment_forms.py" line="101" />
      <source>Add line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/product_forms.py" line="143" />
      <source>Add material</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/parties.py" line="212" />
      <source>Add owner</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/product_forms.py" line="125" />
      <source>Add part</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/actions.py" line="37" />
      <source>Add party</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/actions.py" line="35" />
      <source>Add product</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/actions.py" line="38" />
      <source>Add shipment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/actions.py" line="36" />
      <source>Add supplier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/parties.py" line="128" />
      <source>Address</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/settings/declared.py" line="0" />
      <source>After so many days without a recorded look at the ministry's notices.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/law_view.py" line="196" />
      <source>Agreed examples, run whenever the pack is checked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/review.py" line="68" />
      <source>All answers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/panel.py" line="173" />
      <source>All lines</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/law_view.py" line="115" />
      <source>All of these:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/overview.py" line="69" />
      <source>All provisions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/overview.py" line="88" />
      <source>All shipments</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/products.py" line="132" />
      <source>Annex 1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/product_view.py" line="92" />
      <source>Annex 1 row</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/answers.py" line="71" />
      <source>Another country</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/review.py" line="46" />
      <source>Answer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/extras.py" line="56" />
      <source>Answer by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/settings/declared.py" line="0" />
      <source>Appearance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/whatif.py" line="88" />
      <source>As in the case</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/whatif.py" line="232" />
      <source>As it stands</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/settings/declared.py" line="0" />
      <source>As the computer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/whatif.py" line="86" />
      <source>Assumption</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/extras.py" line="55" />
      <source>Attention</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/view.py" line="80" />
      <source>Back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/settings/declared.py" line="0" />
      <source>Backups to keep</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/answers.py" line="104" />
      <source>Between</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/product_view.py" line="144" />
      <source>Bill</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/product_forms.py" line="134" />
      <source>Bill of {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/records.py" line="83" />
      <source>By</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/panel.py" line="112" />
      <source>By the whole article: {share}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/dialogs/frame.py" line="76" />
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/records.py" line="130" />
      <source>Case</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/strings.py" line="68" />
      <source>Case by case</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/dialogs/record.py" line="31" />
      <source>Case, conclusion, law and lists are frozen as they are now and never change; a new version can supersede them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/parties.py" line="152" />
      <source>Change</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/product_view.py" line="144" />
      <source>Change the bill</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/shipment_view.py" line="89" />
      <source>Change the lines</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/product_view.py" line="169" />
      <source>Change the material</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/parties.py" line="153" />
      <source>Change the owners</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/product_view.py" line="213" />
      <source>Change the technology</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/dialogs/intake.py" line="44" />
      <source>Changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/whatif.py" line="55" />
      <source>Changes a copy of the case. The screening stays as it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/panel.py" line="144" />
      <source>Changes on {day}: {state}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/answers.py" line="70" />
      <source>China</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/product_view.py" line="192" />
      <source>China {share}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/product_view.py" line="211" />
      <source>Chinese technology</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/widgets/detail.py" line="96" />
      <source>Choose a row to see it here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/list_page.py" line="141" />
      <source>Choose columns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/dialogs/start.py" line="59" />
      <source>Choose one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/whatif.py" line="100" />
      <source>Choose what to change</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/widgets/editors.py" line="47" />
      <source>Clear</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/frame/top_bar.py" line="89" />
      <source>Client: {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/frame/top_bar.py" line="35" />
      <source>Clients</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/dialogs/about.py" line="52" />
      <source>Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/dialogs/intake.py" line="56" />
      <source>Column</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/widgets/table.py" line="199" />
      <source>Columns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/widgets/table.py" line="141" />
      <source>Columns of {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/law_view.py" line="222" />
      <source>Confidence {letter}. The wording is ours; the law's own text decides.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/suppliers.py" line="54" />
      <source>Contact</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/shipment_view.py" line="139" />
      <source>Continue</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/parties.py" line="130" />
      <source>Control or watch list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/fields.py" line="41" />
      <source>Country</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/dialogs/check.py" line="32" />
      <source>Counts for</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/fields.py" line="43" />
      <source>Currency</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/settings/declared.py" line="0" />
      <source>Dark</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/settings/declared.py" line="0" />
      <source>Dark letters on a light ground, or the other way round.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/overview.py" line="183" />
      <source>Dashed: announced or not confirmed, no notice seen.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/settings.py" line="49" />
      <source>Data folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/answers.py" line="168" />
      <source>Day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/law_view.py" line="68" />
      <source>Deciding words: {words}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/list_page.py" line="76" />
      <source>Delete</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/list_page.py" line="74" />
      <source>Delete {name}?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/shipment_view.py" line="77" />
      <source>Destination</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/list_page.py" line="235" />
      <source>Detail of {title}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/settings/declared.py" line="0" />
      <source>Detailed log</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/law_view.py" line="177" />
      <source>Doubts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/widgets/preview.py" line="100" />
      <source>Drawing the memo …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/parties.py" line="137" />
      <source>Edit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/actions.py" line="44" />
      <source>Edit client</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/parties.py" line="207" />
      <source>Edit {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/product_forms.py" line="98" />
      <source>Edit {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/product_view.py" line="199" />
      <source>Element content</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/shipment_view.py" line="80" />
      <source>End use</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/screenings.py" line="146" />
      <source>End user</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/strings.py" line="81" />
      <source>Ended</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/settings/declared.py" line="0" />
      <source>English</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/settings/declared.py" line="0" />
      <source>English and 简体中文</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/review.py" line="105" />
      <source>Enter on a row goes back to it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/dialogs/check.py" line="31" />
      <source>Every client</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/dialogs/check.py" line="31" />
      <source>Every later case of this client</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/dialogs/start.py" line="66" />
      <source>Every line of it, parties and end use once</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/dialogs/intake.py" line="88" />
      <source>Everything in the file is already in the catalogue.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/strings.py" line="66" />
      <source>Exempt, report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/products.py" line="117" />
      <source>Export</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/actions.py" line="40" />
      <source>Export catalogue</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/overview.py" line="125" />
      <source>Export day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/whatif.py" line="100" />
      <source>Figure or origin</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/dialogs/record.py" line="48" />
      <source>Fill this in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/parties.py" line="77" />
      <source>Filter by name, country, 中文</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/records.py" line="43" />
      <source>Filter by number, item, name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/products.py" line="111" />
      <source>Filter by number, name, supplier, 中文</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/screenings.py" line="116" />
      <source>Filter by number, title, party</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/law.py" line="70" />
      <source>Filter by words, article, number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/actions.py" line="48" />
      <source>Filter this page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/settings/declared.py" line="0" />
      <source>Folder for papers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/frame/command_box.py" line="108" />
      <source>Found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/page.py" line="99" />
      <source>From the catalogue</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/actions.py" line="32" />
      <source>Go to Law</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/actions.py" line="26" />
      <source>Go to Overview</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/actions.py" line="29" />
      <source>Go to Parties</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/actions.py" line="27" />
      <source>Go to Products</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/actions.py" line="31" />
      <source>Go to Records</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/actions.py" line="33" />
      <source>Go to Settings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/actions.py" line="30" />
      <source>Go to Shipments</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/actions.py" line="28" />
      <source>Go to Suppliers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/review.py" line="128" />
      <source>Go to it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/overview.py" line="105" />
      <source>Go to products</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/records.py" line="171" />
      <source>Go to shipments</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/products.py" line="70" />
      <source>Grade</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/product_view.py" line="124" />
      <source>HS code</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/dialogs/about.py" line="64" />
      <source>Hash of the pack</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/dialogs/about.py" line="48" />
      <source>Hashes of the pack</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/parties.py" line="97" />
      <source>Held by a listed party</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/parties.py" line="237" />
      <source>Here belong the firms shipments go to: importer, consignee, end user. Whether one is a military user or stands on a list is answered by a person, once, and used in every screening.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/products.py" line="215" />
      <source>Here belongs what is sold and every part in it: where it is made, what it is worth, and which rare-earth material it holds. A workbook from the parts list brings them all at once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/products.py" line="148" />
      <source>If shipped today</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/dialogs/intake.py" line="106" />
      <source>Import</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/actions.py" line="39" />
      <source>Import parts list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/overview.py" line="100" />
      <source>Import the parts list first, then add a shipment, or screen a single product to see what it would come to.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/shipment_view.py" line="78" />
      <source>Importer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/strings.py" line="77" />
      <source>In force</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/law.py" line="61" />
      <source>In force today</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/screenings.py" line="108" />
      <source>In work</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/dialogs/intake.py" line="78" />
      <source>Into the catalogue of {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/list_page.py" line="75" />
      <source>It can be brought back with Undo, as long as this window is open.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/answers.py" line="100" />
      <source>It is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/records.py" line="68" />
      <source>Item</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/whatif.py" line="264" />
      <source>Item value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/records.py" line="132" />
      <source>Journal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/suppliers.py" line="86" />
      <source>Key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/settings/declared.py" line="0" />
      <source>Language</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/settings/declared.py" line="0" />
      <source>Language of papers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/shipment_view.py" line="150" />
      <source>Last changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/law_state.py" line="102" />
      <source>Last check: {day}.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../../desktop_app/ui/pages/overview.py" line="236" />
      <source>Last look at the ministry's notices %n day(s) ago</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/overview.py" line="59" />
      <source>Latest shipments</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/records.py" line="37" />
      <source>Latest versions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/frame/rail.py" line="37" />
      <source>Law</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/dialogs/about.py" line="63" />
      <source>Law known to</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/extras.py" line="85" />
      <source>Letter to the supplier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/strings.py" line="69" />
      <source>Licence needed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/products.py" line="101" />
      <source>Licence needed today</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/dialogs/about.py" line="49" />
      <source>Licences</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/settings/declared.py" line="0" />
      <source>Light</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/overview.py" line="181" />
      <source>Limbs 1 and 2 (value, technology) have not run on any confirmed day.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/whatif.py" line="80" />
      <source>Line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/overview.py" line="132" />
      <source>Lines</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/shipment_forms.py" line="113" />
      <source>Lines of {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/parties.py" line="65" />
      <source>Listed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/actions.py" line="45" />
      <source>Load the sample client</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/deeds.py" line="49" />
      <source>Loading the sample client</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/dialogs/check.py" line="60" />
      <source>Look at the ministry's notices, then note what you found. It enters every later case and stands on the law line. What was recorded before stays as it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/products.py" line="137" />
      <source>Made</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/product_view.py" line="97" />
      <source>Made in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/product_view.py" line="223" />
      <source>Magnet making</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/product_view.py" line="107" />
      <source>Mass</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/steps.py" line="23" />
      <source>Material</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/product_forms.py" line="154" />
      <source>Material in {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/whatif.py" line="266" />
      <source>Material mass</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/whatif.py" line="265" />
      <source>Material price</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/product_view.py" line="122" />
      <source>Material, grade</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/records.py" line="131" />
      <source>Memo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/records.py" line="110" />
      <source>Memo {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/product_view.py" line="222" />
      <source>Metal smelting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/parties.py" line="66" />
      <source>Military</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/parties.py" line="129" />
      <source>Military user</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/product_view.py" line="220" />
      <source>Mining</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/shipment_view.py" line="76" />
      <source>Movement</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/dialogs/record.py" line="19" />
      <source>Name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/whatif.py" line="96" />
      <source>Narrowest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/law_view.py" line="163" />
      <source>Narrowest: {words}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/overview.py" line="68" />
      <source>Needs you</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/dialogs/intake.py" line="43" />
      <source>New</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/actions.py" line="34" />
      <source>New screening</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/records.py" line="106" />
      <source>New version</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/law.py" line="96" />
      <source>Next change</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/answers.py" line="62" />
      <source>No</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/frame/top_bar.py" line="36" />
      <source>No client yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/answers.py" line="184" />
      <source>No entry yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/law.py" line="141" />
      <source>No law</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/panel.py" line="151" />
      <source>No notice seen that settles it; look it up and record a check.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/parties.py" line="214" />
      <source>No owner is entered yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/parties.py" line="175" />
      <source>No owner is entered.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/product_forms.py" line="125" />
      <source>No part is in the bill yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/parties.py" line="236" />
      <source>No parties yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/suppliers.py" line="99" />
      <source>No product names this supplier.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/products.py" line="214" />
      <source>No products yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/product_forms.py" line="145" />
      <source>No rare-earth material is entered yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/records.py" line="164" />
      <source>No records yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/parties.py" line="148" />
      <source>No shipment names this party.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/screenings.py" line="221" />
      <source>No shipments yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/suppliers.py" line="141" />
      <source>No suppliers yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/law.py" line="63" />
      <source>No. 61 only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/law_state.py" line="100" />
      <source>No. 61: {standing}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/product_view.py" line="217" />
      <source>Nobody has asked which technology was used.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/product_view.py" line="181" />
      <source>Nobody has looked for it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/product_view.py" line="150" />
      <source>Nobody has looked what is built in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/answers.py" line="189" />
      <source>None</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/product_view.py" line="179" />
      <source>None in the product itself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/strings.py" line="65" />
      <source>Not caught</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/products.py" line="104" />
      <source>Not classified</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/answers.py" line="27" />
      <source>Not known</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/parties.py" line="69" />
      <source>Not looked up</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/screenings.py" line="109" />
      <source>Not screened</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/shipment_view.py" line="68" />
      <source>Not screened yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/products.py" line="102" />
      <source>Not settled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/strings.py" line="80" />
      <source>Not started</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/law_view.py" line="120" />
      <source>Not:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/parties.py" line="135" />
      <source>Note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/review.py" line="121" />
      <source>Nothing arises under No. 61.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/main_window.py" line="127" />
      <source>Nothing changed yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/product_view.py" line="148" />
      <source>Nothing is built in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/shipment_forms.py" line="101" />
      <source>Nothing is in it yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/overview.py" line="194" />
      <source>Nothing is waiting.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/overview.py" line="99" />
      <source>Nothing shipped yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/review.py" line="108" />
      <source>Nothing that can be asked changes the answer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/products.py" line="127" />
      <source>Number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/review.py" line="43" />
      <source>Of</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/settings.py" line="83" />
      <source>Off</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/settings.py" line="83" />
      <source>On</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/panel.py" line="153" />
      <source>On {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/dialogs/record.py" line="28" />
      <source>One determination is made, with its memo.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/answers.py" line="50" />
      <source>One of the list:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/law_view.py" line="115" />
      <source>One of these:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/extras.py" line="88" />
      <source>One page that asks for the {count} facts a supplier can know.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/products.py" line="82" />
      <source>Open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/shipment_view.py" line="149" />
      <source>Open facts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/product_view.py" line="195" />
      <source>Origin</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/whatif.py" line="287" />
      <source>Origin limb</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/widgets/shapes.py" line="131" />
      <source>Origin of the figure: {words}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/products.py" line="105" />
      <source>Origin unknown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/panel.py" line="162" />
      <source>Otherwise:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/strings.py" line="64" />
      <source>Outside</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/question.py" line="76" />
      <source>Override</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/question.py" line="63" />
      <source>Override for this case</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/frame/rail.py" line="31" />
      <source>Overview</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/parties.py" line="154" />
      <source>Owners</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/parties.py" line="227" />
      <source>Owners of {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/dialogs/about.py" line="62" />
      <source>Pack</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/main_window.py" line="120" />
      <source>Pack {id} {version}, law known to {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/frame/rail.py" line="69" />
      <source>Pages</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/settings/declared.py" line="0" />
      <source>Paper</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/product_view.py" line="194" />
      <source>Part I row</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/frame/rail.py" line="34" />
      <source>Parties</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/products.py" line="73" />
      <source>Parts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/answers.py" line="90" />
      <source>Per</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/law.py" line="87" />
      <source>Place</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/product_view.py" line="202" />
      <source>Price</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/records.py" line="109" />
      <source>Print</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/whatif.py" line="91" />
      <source>Printed notices alone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/dialogs/intake.py" line="57" />
      <source>Problem</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/dialogs/intake.py" line="63" />
      <source>Problems</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/dialogs/start.py" line="39" />
      <source>Product</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/frame/rail.py" line="32" />
      <source>Products</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/records.py" line="133" />
      <source>Program</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/frame/status_bar.py" line="30" />
      <source>Progress</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/law.py" line="85" />
      <source>Provision</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/shipment_view.py" line="140" />
      <source>Put away</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/view.py" line="76" />
      <source>Question</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/actions.py" line="51" />
      <source>Quit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/product_view.py" line="167" />
      <source>Rare-earth material</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/deeds.py" line="72" />
      <source>Reading {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/law_view.py" line="150" />
      <source>Readings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/panel.py" line="166" />
      <source>Readings that matter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/question.py" line="75" />
      <source>Reason</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/dialogs/check.py" line="64" />
      <source>Record</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/actions.py" line="42" />
      <source>Record a check</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/dialogs/record.py" line="64" />
      <source>Record determination</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/records.py" line="78" />
      <source>Recorded</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/frame/rail.py" line="36" />
      <source>Records</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/product_view.py" line="224" />
      <source>Recycling</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/actions.py" line="47" />
      <source>Redo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/extras.py" line="57" />
      <source>Reference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/strings.py" line="67" />
      <source>Refused in principle</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/settings/declared.py" line="0" />
      <source>Remind me to check the law</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/settings/declared.py" line="0" />
      <source>Remind me to renew lists</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/dialogs/intake.py" line="46" />
      <source>Removed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/review.py" line="71" />
      <source>Review</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/dialogs/record.py" line="20" />
      <source>Role</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/dialogs/intake.py" line="54" />
      <source>Row</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/dialogs/intake.py" line="42" />
      <source>Rows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/widgets/table.py" line="130" />
      <source>Rows of {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/whatif.py" line="96" />
      <source>Safest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/law_view.py" line="162" />
      <source>Safest: {words}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/dialogs/frame.py" line="75" />
      <source>Save</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/records.py" line="108" />
      <source>Save PDF</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/view.py" line="81" />
      <source>Save and close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/actions.py" line="41" />
      <source>Save empty workbook</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/settings.py" line="33" />
      <source>Saved as they are changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/main_window.py" line="247" />
      <source>Saved {time}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/product_view.py" line="40" />
      <source>Screen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/records.py" line="107" />
      <source>Screen the same case again; the new record supersedes this one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/product_view.py" line="42" />
      <source>Screen this product without a deal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/shipment_view.py" line="153" />
      <source>Screening</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/frame/rail.py" line="35" />
      <source>Screenings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/welcome.py" line="20" />
      <source>Screens shipments under China's rare-earth export rules, offline</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/dialogs/about.py" line="39" />
      <source>Screens shipments under China's rare-earth export rules, without a network. It advises; a person decides. No legal advice.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/frame/command_box.py" line="97" />
      <source>Search or command</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/frame/top_bar.py" line="59" />
      <source>Search or command, Ctrl+K</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/product_view.py" line="221" />
      <source>Separation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/frame/rail.py" line="38" />
      <source>Settings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/law_view.py" line="189" />
      <source>Settled by: {words}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/whatif.py" line="295" />
      <source>Share</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/panel.py" line="114" />
      <source>Share of value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/widgets/charts.py" line="69" />
      <source>Share of value {share}; the line is 0.1 %</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/dialogs/intake.py" line="40" />
      <source>Sheet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/dialogs/start.py" line="34" />
      <source>Shipment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/overview.py" line="79" />
      <source>Shipment lines by verdict</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/widgets/charts.py" line="205" />
      <source>Shipment lines by verdict: {said}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/parties.py" line="104" />
      <source>Shipments</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/screenings.py" line="114" />
      <source>Shipments and screenings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/panel.py" line="85" />
      <source>So far</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/panel.py" line="87" />
      <source>So far, {line}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/products.py" line="103" />
      <source>Sold as such</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/problems.py" line="27" />
      <source>Something went wrong in the program: {error}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/product_view.py" line="131" />
      <source>Source</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/law_view.py" line="214" />
      <source>Sources</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/records.py" line="128" />
      <source>Standing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/overview.py" line="71" />
      <source>Standing of No. 61</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/widgets/charts.py" line="149" />
      <source>Standing over time: {said}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/settings/declared.py" line="0" />
      <source>Stands as the person who decided, on determinations and in the journal.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/settings/declared.py" line="0" />
      <source>Stands below your name on papers, such as: export control officer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/dialogs/start.py" line="70" />
      <source>Start</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/dialogs/start.py" line="76" />
      <source>Start from nothing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/review.py" line="53" />
      <source>State</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/review.py" line="41" />
      <source>Step</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/steps.py" line="51" />
      <source>Steps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/records.py" line="136" />
      <source>Superseded</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/products.py" line="68" />
      <source>Supplier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/frame/rail.py" line="33" />
      <source>Suppliers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/suppliers.py" line="142" />
      <source>Suppliers know what nobody else does: where the metal was separated, which technology was used. Open facts go to them in a letter.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/strings.py" line="79" />
      <source>Suspended</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/law_state.py" line="119" />
      <source>Suspended to and including {day}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/law_state.py" line="110" />
      <source>Suspension ended by its text on {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/actions.py" line="49" />
      <source>Switch between light and dark</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/dialogs/about.py" line="67" />
      <source>System</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/whatif.py" line="173" />
      <source>Take back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/answers.py" line="183" />
      <source>Take out entry</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/shipment_forms.py" line="101" />
      <source>Take out line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/product_forms.py" line="144" />
      <source>Take out material</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/parties.py" line="213" />
      <source>Take out owner</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/product_forms.py" line="125" />
      <source>Take out part</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/steps.py" line="24" />
      <source>Technology</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/whatif.py" line="286" />
      <source>Technology limb</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/product_forms.py" line="168" />
      <source>Technology of {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/page.py" line="93" />
      <source>Text of the law</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/settings/declared.py" line="0" />
      <source>Text size</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/settings/declared.py" line="0" />
      <source>The language of the screens. Papers have their own, set for each client.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/law_state.py" line="123" />
      <source>The law was last looked at before this state began.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/law_state.py" line="121" />
      <source>The licence duty runs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/overview.py" line="234" />
      <source>The ministry's notices were never looked up</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/law.py" line="141" />
      <source>The pack holds no provision.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/dialogs/record.py" line="19" />
      <source>The person who decides</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/settings/declared.py" line="0" />
      <source>The program saves a copy before each upgrade and each restore; older ones go.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/settings/declared.py" line="0" />
      <source>The sheet that memos and registers are laid out for.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/settings/declared.py" line="0" />
      <source>The size of all text on screen; 100 is the size the screens are drawn for.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/dialogs/about.py" line="87" />
      <source>The texts lie in {folder}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/law_view.py" line="52" />
      <source>Then: {words}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/answers.py" line="186" />
      <source>These:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/problems.py" line="65" />
      <source>This cannot be done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/overview.py" line="121" />
      <source>To</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/law.py" line="90" />
      <source>Today</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/dialogs/start.py" line="36" />
      <source>Type to search</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/settings/declared.py" line="0" />
      <source>US Letter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/dialogs/intake.py" line="45" />
      <source>Unchanged</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/strings.py" line="78" />
      <source>Unconfirmed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/actions.py" line="46" />
      <source>Undo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/problems.py" line="65" />
      <source>Unexpected trouble</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/answers.py" line="82" />
      <source>Unit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/parties.py" line="90" />
      <source>Unreliable list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/question.py" line="111" />
      <source>Use {value}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/settings/declared.py" line="0" />
      <source>Used for a new client until the client has one of its own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/product_view.py" line="102" />
      <source>Value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/whatif.py" line="285" />
      <source>Value limb</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/overview.py" line="114" />
      <source>Verdict</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/widgets/shapes.py" line="93" />
      <source>Verdict: {words}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/records.py" line="52" />
      <source>Version</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/dialogs/about.py" line="47" />
      <source>Versions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/overview.py" line="120" />
      <source>What</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/review.py" line="115" />
      <source>What do I do now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/view.py" line="82" />
      <source>What if</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/whatif.py" line="115" />
      <source>What is changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/products.py" line="110" />
      <source>What is sold and what is in it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/whatif.py" line="118" />
      <source>What it comes to</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/law.py" line="86" />
      <source>What it says</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/screenings.py" line="115" />
      <source>What leaves, and what it comes to</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/whatif.py" line="254" />
      <source>What moved</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/overview.py" line="45" />
      <source>What needs you, and what changes next</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/dialogs/start.py" line="52" />
      <source>What the catalogue knows is not asked; every answer is kept as it is given.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/dialogs/intake.py" line="80" />
      <source>What the import would do</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/dialogs/intake.py" line="58" />
      <source>What to do</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/whatif.py" line="90" />
      <source>What was announced is carried out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/records.py" line="42" />
      <source>What was decided; nothing here can be changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/panel.py" line="136" />
      <source>What would settle it, most useful first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/settings/declared.py" line="0" />
      <source>When a list of parties was loaded more than so many days ago.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/law_view.py" line="47" />
      <source>When it is met</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/law_view.py" line="43" />
      <source>When it runs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/settings/declared.py" line="0" />
      <source>Where finished papers are saved. Left empty, you are asked each time.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/whatif.py" line="273" />
      <source>Where the share would reach 0.1 %</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/product_view.py" line="63" />
      <source>Where used</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/suppliers.py" line="44" />
      <source>Who delivers, and who can answer what is open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/parties.py" line="76" />
      <source>Who imports, who receives, who uses</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/page.py" line="80" />
      <source>Who usually knows.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/dialogs/client.py" line="62" />
      <source>Whose catalogue it is; its name and letterhead stand on every paper.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/question.py" line="75" />
      <source>Why does it differ in this case?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/page.py" line="95" />
      <source>Why this is asked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/dialogs/start.py" line="67" />
      <source>Without a deal: what would it come to?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/screenings.py" line="91" />
      <source>Work</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/deeds.py" line="64" />
      <source>Workbooks and CSV files (*.xlsx *.xls *.ods *.csv)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/whatif.py" line="206" />
      <source>Write the day as 2026-11-24</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/extras.py" line="74" />
      <source>Write the day as 2026-12-08</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/settings/declared.py" line="0" />
      <source>Writes more into the log. Switch it on when you are asked to, then off again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/answers.py" line="61" />
      <source>Yes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/problems.py" line="30" />
      <source>Your data are as they were saved last. The log has the details.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/settings/declared.py" line="0" />
      <source>Your name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/settings/declared.py" line="0" />
      <source>Your role</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/dialogs/intake.py" line="77" />
      <source>a new client</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/answers.py" line="108" />
      <source>and</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../../desktop_app/ui/screening/panel.py" line="135" />
      <source>and %n more</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../../desktop_app/ui/law_state.py" line="84" />
      <source>announced</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/review.py" line="29" />
      <source>answered</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/product_view.py" line="87" />
      <source>assembly</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/product_forms.py" line="107" />
      <source>assembly: holds a magnet or target</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/review.py" line="125" />
      <source>by {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/law_view.py" line="104" />
      <source>by {instrument}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/shipment_view.py" line="120" />
      <source>by {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/review.py" line="29" />
      <source>catalogue</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/strings.py" line="192" />
      <source>computed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/parties.py" line="50" />
      <source>control list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/answers.py" line="67" />
      <source>country</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/strings.py" line="190" />
      <source>declared by the supplier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/shipment_view.py" line="44" />
      <source>domestic transfer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/steps.py" line="39" />
      <source>done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/records.py" line="132" />
      <source>entry {nr}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/strings.py" line="193" />
      <source>estimated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/shipment_view.py" line="43" />
      <source>export</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/view.py" line="135" />
      <source>export day {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/answers.py" line="90" />
      <source>for one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/answers.py" line="169" />
      <source>from</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/law_view.py" line="99" />
      <source>from {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/records.py" line="95" />
      <source>frozen, numbered, journalled; nothing here can be changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/product_view.py" line="71" />
      <source>if shipped today</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/product_view.py" line="74" />
      <source>if shipped today: {each}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/strings.py" line="189" />
      <source>imported</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/screenings.py" line="62" />
      <source>in work</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/view.py" line="57" />
      <source>item</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/frame/search.py" line="35" />
      <source>law</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/law.py" line="130" />
      <source>law known to {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/widgets/charts.py" line="93" />
      <source>line 0.1 %</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/review.py" line="124" />
      <source>may arise</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/strings.py" line="191" />
      <source>measured</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/law_view.py" line="210" />
      <source>met</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/answers.py" line="138" />
      <source>name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/law_state.py" line="97" />
      <source>never</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/parties.py" line="49" />
      <source>no</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/widgets/charts.py" line="115" />
      <source>no limit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/shipment_view.py" line="124" />
      <source>no line yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/parties.py" line="53" />
      <source>nobody has looked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/frame/top_bar.py" line="89" />
      <source>none</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/fields.py" line="45" />
      <source>not known</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/product_forms.py" line="108" />
      <source>not listed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/law_view.py" line="210" />
      <source>not met</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/steps.py" line="41" />
      <source>not needed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/verdicts.py" line="41" />
      <source>not screened</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/answers.py" line="167" />
      <source>on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/law_view.py" line="210" />
      <source>open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/frame/search.py" line="46" />
      <source>party</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/frame/search.py" line="44" />
      <source>product</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/screenings.py" line="62" />
      <source>put away</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/answers.py" line="166" />
      <source>rate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/frame/search.py" line="59" />
      <source>record</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/screenings.py" line="62" />
      <source>recorded</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/frame/search.py" line="56" />
      <source>shipment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/answers.py" line="170" />
      <source>source</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/shipment_view.py" line="118" />
      <source>started {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/dialogs/record.py" line="20" />
      <source>such as: export control officer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/frame/search.py" line="50" />
      <source>supplier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/answers.py" line="31" />
      <source>the answer stays open, the memo will say so</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/parties.py" line="163" />
      <source>this party</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/fields.py" line="61" />
      <source>to</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/view.py" line="132" />
      <source>to {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/law_view.py" line="86" />
      <source>today, {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/strings.py" line="188" />
      <source>typed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/view.py" line="196" />
      <source>user</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/parties.py" line="51" />
      <source>watch list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/parties.py" line="48" />
      <source>yes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/product_view.py" line="88" />
      <source>{amount} {basis}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/steps.py" line="35" />
      <source>{answered} of {of}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/strings.py" line="89" />
      <source>{first} or {last}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/strings.py" line="165" />
      <source>{low} % or more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/values.py" line="65" />
      <source>{low} or more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/answers.py" line="107" />
      <source>{name}, from</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/screening/answers.py" line="109" />
      <source>{name}, to</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/widgets/preview.py" line="73" />
      <source>{name}, {count} pages</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/pages/parties.py" line="160" />
      <source>{percent} of {owned}, list: {listed}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/law_state.py" line="112" />
      <source>{said}; an extension to {day} was announced, no notice seen.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/law_state.py" line="117" />
      <source>{said}; what holds since then nobody has looked up.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/ui/verdicts.py" line="45" />
      <source>{verdict}, {count} of {lines}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop_app/settings/declared.py" line="0" />
      <source>简体中文</source>
      <translation type="unfinished" />
    </message>
  </context>
</TS>
