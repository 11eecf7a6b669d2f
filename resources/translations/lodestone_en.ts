<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
  <context>
    <name>Window</name>
    <message numerus="yes">
      <source>%n answer(s)</source>
      <translation>
        <numerusform>%n answer</numerusform>
        <numerusform>%n answers</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n answer(s) changed with the law file, not looked at yet</source>
      <translation>
        <numerusform>%n answer changed with the law file, not looked at yet</numerusform>
        <numerusform>%n answers changed with the law file, not looked at yet</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n answer(s) kept in the catalogue</source>
      <translation>
        <numerusform>%n answer kept in the catalogue</numerusform>
        <numerusform>%n answers kept in the catalogue</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n answer(s) stand at the left; each can be given anew</source>
      <translation>
        <numerusform>%n answer stands at the left; it can be given anew</numerusform>
        <numerusform>%n answers stand at the left; each can be given anew</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n answered</source>
      <translation>
        <numerusform>%n answered</numerusform>
        <numerusform>%n answered</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n are not looked up in the lists as they are now</source>
      <translation>
        <numerusform>%n is not looked up in the lists as they are now</numerusform>
        <numerusform>%n are not looked up in the lists as they are now</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n cannot disclose</source>
      <translation>
        <numerusform>%n cannot disclose</numerusform>
        <numerusform>%n cannot disclose</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n change(s)</source>
      <translation>
        <numerusform>%n change</numerusform>
        <numerusform>%n changes</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n changed</source>
      <translation>
        <numerusform>%n changed</numerusform>
        <numerusform>%n changed</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n check(s), lists or judgements to look at in the journal: {first}</source>
      <translation>
        <numerusform>%n check, list or judgement to look at in the journal: {first}</numerusform>
        <numerusform>%n checks, lists or judgements to look at in the journal: {first}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n chosen one by one</source>
      <translation>
        <numerusform>%n chosen one by one</numerusform>
        <numerusform>%n chosen one by one</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n column(s) not taken:</source>
      <translation>
        <numerusform>%n column not taken:</numerusform>
        <numerusform>%n columns not taken:</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n could not be worked out</source>
      <translation>
        <numerusform>%n could not be worked out</numerusform>
        <numerusform>%n could not be worked out</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n day(s) ago</source>
      <translation>
        <numerusform>%n day ago</numerusform>
        <numerusform>%n days ago</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n day(s) on</source>
      <translation>
        <numerusform>%n day on</numerusform>
        <numerusform>%n days on</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n determination(s)</source>
      <translation>
        <numerusform>%n determination</numerusform>
        <numerusform>%n determinations</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n determinations are made, each with its memo.</source>
      <translation>
        <numerusform>%n determination is made, with its memo.</numerusform>
        <numerusform>%n determinations are made, each with its memo.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n difference(s)</source>
      <translation>
        <numerusform>%n difference</numerusform>
        <numerusform>%n differences</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n document(s) below to be looked at again</source>
      <translation>
        <numerusform>%n document below to be looked at again</numerusform>
        <numerusform>%n documents below to be looked at again</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n document(s) to be looked at again</source>
      <translation>
        <numerusform>%n document to be looked at again</numerusform>
        <numerusform>%n documents to be looked at again</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n entries</source>
      <translation>
        <numerusform>%n entry</numerusform>
        <numerusform>%n entries</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n entries of the journal were made since; they are not in it.</source>
      <translation>
        <numerusform>%n entry of the journal was made since; it is not in it.</numerusform>
        <numerusform>%n entries of the journal were made since; they are not in it.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n entry(s) met</source>
      <translation>
        <numerusform>%n entry met</numerusform>
        <numerusform>%n entries met</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n example(s) left to agree: hold each against the notice.</source>
      <translation>
        <numerusform>%n example left to agree: hold it against the notice.</numerusform>
        <numerusform>%n examples left to agree: hold each against the notice.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n exchange rate(s)</source>
      <translation>
        <numerusform>%n exchange rate</numerusform>
        <numerusform>%n exchange rates</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n fact(s) taken over</source>
      <translation>
        <numerusform>%n fact taken over</numerusform>
        <numerusform>%n facts taken over</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n field(s) open</source>
      <translation>
        <numerusform>%n field open</numerusform>
        <numerusform>%n fields open</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n field(s) open: each is marked on the paper</source>
      <translation>
        <numerusform>%n field open: it is marked on the paper</numerusform>
        <numerusform>%n fields open: each is marked on the paper</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n field(s) that are known now would be not known.</source>
      <translation>
        <numerusform>%n field that is known now would be not known.</numerusform>
        <numerusform>%n fields that are known now would be not known.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) or folder(s)</source>
      <translation>
        <numerusform>%n file or folder</numerusform>
        <numerusform>%n files or folders</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n filled in</source>
      <translation>
        <numerusform>%n filled in</numerusform>
        <numerusform>%n filled in</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n folder(s) for an auditor, whole</source>
      <translation>
        <numerusform>%n folder for an auditor, whole</numerusform>
        <numerusform>%n folders for an auditor, whole</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n for an export today</source>
      <translation>
        <numerusform>%n for an export today</numerusform>
        <numerusform>%n for an export today</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n from other values</source>
      <translation>
        <numerusform>%n from other values</numerusform>
        <numerusform>%n from other values</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n gone</source>
      <translation>
        <numerusform>%n gone</numerusform>
        <numerusform>%n gone</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n in progress</source>
      <translation>
        <numerusform>%n in progress</numerusform>
        <numerusform>%n in progress</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n judged different</source>
      <translation>
        <numerusform>%n judged different</numerusform>
        <numerusform>%n judged different</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n judged the same</source>
      <translation>
        <numerusform>%n judged the same</numerusform>
        <numerusform>%n judged the same</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n judgement(s) came back, for something changed: {names}</source>
      <translation>
        <numerusform>%n judgement came back, for something changed: {names}</numerusform>
        <numerusform>%n judgements came back, for something changed: {names}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n left blank</source>
      <translation>
        <numerusform>%n left blank</numerusform>
        <numerusform>%n left blank</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n left open</source>
      <translation>
        <numerusform>%n left open</numerusform>
        <numerusform>%n left open</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n level(s)</source>
      <translation>
        <numerusform>%n level</numerusform>
        <numerusform>%n levels</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n line(s)</source>
      <translation>
        <numerusform>%n line</numerusform>
        <numerusform>%n lines</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n line(s) on all levels</source>
      <translation>
        <numerusform>%n line on all levels</numerusform>
        <numerusform>%n lines on all levels</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n link(s) not followed</source>
      <translation>
        <numerusform>%n link not followed</numerusform>
        <numerusform>%n links not followed</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n list(s)</source>
      <translation>
        <numerusform>%n list</numerusform>
        <numerusform>%n lists</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n list(s) loaded more than {days} days ago: {names}</source>
      <translation>
        <numerusform>%n list loaded more than {days} days ago: {names}</numerusform>
        <numerusform>%n lists loaded more than {days} days ago: {names}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n listed entry(s) may be it</source>
      <translation>
        <numerusform>%n listed entry may be it</numerusform>
        <numerusform>%n listed entries may be it</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n listed name(s)</source>
      <translation>
        <numerusform>%n listed name</numerusform>
        <numerusform>%n listed names</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n may need a licence {supposed}, none for certain</source>
      <translation>
        <numerusform>%n may need a licence {supposed}, none for certain</numerusform>
        <numerusform>%n may need a licence {supposed}, none for certain</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more</source>
      <translation>
        <numerusform>%n more</numerusform>
        <numerusform>%n more</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more answer(s)</source>
      <translation>
        <numerusform>%n more answer</numerusform>
        <numerusform>%n more answers</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more may</source>
      <translation>
        <numerusform>%n more may</numerusform>
        <numerusform>%n more may</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more part(s)</source>
      <translation>
        <numerusform>%n more part</numerusform>
        <numerusform>%n more parts</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more step(s)</source>
      <translation>
        <numerusform>%n more step</numerusform>
        <numerusform>%n more steps</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n name(s)</source>
      <translation>
        <numerusform>%n name</numerusform>
        <numerusform>%n names</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n name(s) not looked up in the lists as they are now</source>
      <translation>
        <numerusform>%n name not looked up in the lists as they are now</numerusform>
        <numerusform>%n names not looked up in the lists as they are now</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n name(s) of parties and owners were looked up</source>
      <translation>
        <numerusform>%n name of parties and owners was looked up</numerusform>
        <numerusform>%n names of parties and owners were looked up</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n name(s) to judge: {names}</source>
      <translation>
        <numerusform>%n name to judge: {names}</numerusform>
        <numerusform>%n names to judge: {names}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n name(s) waiting to be judged</source>
      <translation>
        <numerusform>%n name waiting to be judged</numerusform>
        <numerusform>%n names waiting to be judged</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n new</source>
      <translation>
        <numerusform>%n new</numerusform>
        <numerusform>%n new</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n new check(s) taken</source>
      <translation>
        <numerusform>%n new check taken</numerusform>
        <numerusform>%n new checks taken</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n not answered</source>
      <translation>
        <numerusform>%n not answered</numerusform>
        <numerusform>%n not answered</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n not known</source>
      <translation>
        <numerusform>%n not known</numerusform>
        <numerusform>%n not known</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n not screened</source>
      <translation>
        <numerusform>%n not screened</numerusform>
        <numerusform>%n not screened</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n not worked out yet</source>
      <translation>
        <numerusform>%n not worked out yet</numerusform>
        <numerusform>%n not worked out yet</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n of them could still change it</source>
      <translation>
        <numerusform>%n of them could still change it</numerusform>
        <numerusform>%n of them could still change it</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n on a list</source>
      <translation>
        <numerusform>%n on a list</numerusform>
        <numerusform>%n on a list</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n open</source>
      <translation>
        <numerusform>%n open</numerusform>
        <numerusform>%n open</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n open fact(s)</source>
      <translation>
        <numerusform>%n open fact</numerusform>
        <numerusform>%n open facts</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n open point(s)</source>
      <translation>
        <numerusform>%n open point</numerusform>
        <numerusform>%n open points</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n open point(s) of lists to finish</source>
      <translation>
        <numerusform>%n open point of lists to finish</numerusform>
        <numerusform>%n open points of lists to finish</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n open screening(s) to be brought up to date</source>
      <translation>
        <numerusform>%n open screening to be brought up to date</numerusform>
        <numerusform>%n open screenings to be brought up to date</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n open screening(s) to be brought up to date:</source>
      <translation>
        <numerusform>%n open screening to be brought up to date:</numerusform>
        <numerusform>%n open screenings to be brought up to date:</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n open shipment(s) depend on it</source>
      <translation>
        <numerusform>%n open shipment depends on it</numerusform>
        <numerusform>%n open shipments depend on it</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n open shipment(s) depend on it.</source>
      <translation>
        <numerusform>%n open shipment depends on it.</numerusform>
        <numerusform>%n open shipments depend on it.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n open shipment(s) hang on the answer.</source>
      <translation>
        <numerusform>%n open shipment hangs on the answer.</numerusform>
        <numerusform>%n open shipments hang on the answer.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n open shipment(s), all clients</source>
      <translation>
        <numerusform>%n open shipment, all clients</numerusform>
        <numerusform>%n open shipments, all clients</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n other file(s)</source>
      <translation>
        <numerusform>%n other file</numerusform>
        <numerusform>%n other files</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n other paper(s)</source>
      <translation>
        <numerusform>%n other paper</numerusform>
        <numerusform>%n other papers</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n other screening(s)</source>
      <translation>
        <numerusform>%n other screening</numerusform>
        <numerusform>%n other screenings</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n other(s) are in the list of screenings.</source>
      <translation>
        <numerusform>%n more is in the list of screenings.</numerusform>
        <numerusform>%n more are in the list of screenings.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n page(s)</source>
      <translation>
        <numerusform>%n page</numerusform>
        <numerusform>%n pages</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n paper(s)</source>
      <translation>
        <numerusform>%n paper</numerusform>
        <numerusform>%n papers</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n paper(s), all as printed</source>
      <translation>
        <numerusform>%n paper, as printed</numerusform>
        <numerusform>%n papers, all as printed</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n part(s)</source>
      <translation>
        <numerusform>%n part</numerusform>
        <numerusform>%n parts</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n part(s) added</source>
      <translation>
        <numerusform>%n part added</numerusform>
        <numerusform>%n parts added</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n part(s) of the last list are not in this one; they stay as they are.</source>
      <translation>
        <numerusform>%n part of the last list is not in this one; it stays as it is.</numerusform>
        <numerusform>%n parts of the last list are not in this one; they stay as they are.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n party(s)</source>
      <translation>
        <numerusform>%n party</numerusform>
        <numerusform>%n parties</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n party(s) and owner(s)</source>
      <translation>
        <numerusform>%n party or owner</numerusform>
        <numerusform>%n parties and owners</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n place(s) read otherwise</source>
      <translation>
        <numerusform>%n place reads otherwise</numerusform>
        <numerusform>%n places read otherwise</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n product(s)</source>
      <translation>
        <numerusform>%n product</numerusform>
        <numerusform>%n products</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n product(s) change in the standing alone</source>
      <translation>
        <numerusform>%n product changes in the standing alone</numerusform>
        <numerusform>%n products change in the standing alone</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n product(s) come to another answer</source>
      <translation>
        <numerusform>%n product comes to another answer</numerusform>
        <numerusform>%n products come to another answer</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n product(s) could not be worked out</source>
      <translation>
        <numerusform>%n product could not be worked out</numerusform>
        <numerusform>%n products could not be worked out</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n product(s) have no class yet</source>
      <translation>
        <numerusform>%n product has no class yet</numerusform>
        <numerusform>%n products have no class yet</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n product(s) not classed yet</source>
      <translation>
        <numerusform>%n product not classed yet</numerusform>
        <numerusform>%n products not classed yet</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n product(s) not classified</source>
      <translation>
        <numerusform>%n product not classified</numerusform>
        <numerusform>%n products not classified</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n product(s) not settled</source>
      <translation>
        <numerusform>%n product not settled</numerusform>
        <numerusform>%n products not settled</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n product(s) not worked out yet</source>
      <translation>
        <numerusform>%n product not worked out yet</numerusform>
        <numerusform>%n products not worked out yet</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n product(s) sorted</source>
      <translation>
        <numerusform>%n product sorted</numerusform>
        <numerusform>%n products sorted</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n product(s) stay as they are</source>
      <translation>
        <numerusform>%n product stays as it is</numerusform>
        <numerusform>%n products stay as they are</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n product(s) that this reaches, if shipped today and the rule is in force:</source>
      <translation>
        <numerusform>%n product that this reaches, if shipped today and the rule is in force:</numerusform>
        <numerusform>%n products that this reaches, if shipped today and the rule is in force:</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n product(s) with an amount that no exchange rate converts</source>
      <translation>
        <numerusform>%n product with an amount that no exchange rate converts</numerusform>
        <numerusform>%n products with an amount that no exchange rate converts</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n product(s) with material of which nobody has named the kind</source>
      <translation>
        <numerusform>%n product with material of which nobody has named the kind</numerusform>
        <numerusform>%n products with material of which nobody has named the kind</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n product(s) without an origin</source>
      <translation>
        <numerusform>%n product without an origin</numerusform>
        <numerusform>%n products without an origin</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n product(s) would need a licence {supposed}</source>
      <translation>
        <numerusform>%n product would need a licence {supposed}</numerusform>
        <numerusform>%n products would need a licence {supposed}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n provision(s)</source>
      <translation>
        <numerusform>%n provision</numerusform>
        <numerusform>%n provisions</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n provision(s) or lists</source>
      <translation>
        <numerusform>%n provision or list</numerusform>
        <numerusform>%n provisions or lists</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n question(s)</source>
      <translation>
        <numerusform>%n question</numerusform>
        <numerusform>%n questions</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n question(s) can settle it</source>
      <translation>
        <numerusform>%n question can settle it</numerusform>
        <numerusform>%n questions can settle it</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n record(s) altered outside the program</source>
      <translation>
        <numerusform>%n record altered outside the program</numerusform>
        <numerusform>%n records altered outside the program</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n record(s) made under another law file</source>
      <translation>
        <numerusform>%n record made under another law file</numerusform>
        <numerusform>%n records made under another law file</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n record(s) to be looked at again</source>
      <translation>
        <numerusform>%n record to be looked at again</numerusform>
        <numerusform>%n records to be looked at again</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n record(s) touched</source>
      <translation>
        <numerusform>%n record touched</numerusform>
        <numerusform>%n records touched</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n record(s) would be answered otherwise today</source>
      <translation>
        <numerusform>%n record would be answered otherwise today</numerusform>
        <numerusform>%n records would be answered otherwise today</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n refusal(s)</source>
      <translation>
        <numerusform>%n refusal</numerusform>
        <numerusform>%n refusals</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n refused</source>
      <translation>
        <numerusform>%n refused</numerusform>
        <numerusform>%n refused</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n row(s)</source>
      <translation>
        <numerusform>%n row</numerusform>
        <numerusform>%n rows</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n row(s) copied, with their headings</source>
      <translation>
        <numerusform>%n row copied, with its headings</numerusform>
        <numerusform>%n rows copied, with their headings</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n row(s) have it already</source>
      <translation>
        <numerusform>%n row has it already</numerusform>
        <numerusform>%n rows have it already</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n row(s) taken</source>
      <translation>
        <numerusform>%n row taken</numerusform>
        <numerusform>%n rows taken</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n row(s) that the file no longer names would be removed.</source>
      <translation>
        <numerusform>%n row that the file no longer names would be removed.</numerusform>
        <numerusform>%n rows that the file no longer names would be removed.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n row(s) to finish</source>
      <translation>
        <numerusform>%n row to finish</numerusform>
        <numerusform>%n rows to finish</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n row(s) to take</source>
      <translation>
        <numerusform>%n row to take</numerusform>
        <numerusform>%n rows to take</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n row(s) whose days no example guards: hold them against the notice.</source>
      <translation>
        <numerusform>%n row whose days no example guards: hold them against the notice.</numerusform>
        <numerusform>%n rows whose days no example guards: hold them against the notice.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n screening(s) in progress</source>
      <translation>
        <numerusform>%n screening in progress</numerusform>
        <numerusform>%n screenings in progress</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n screening(s) not settled</source>
      <translation>
        <numerusform>%n screening not settled</numerusform>
        <numerusform>%n screenings not settled</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n screening(s) touched</source>
      <translation>
        <numerusform>%n screening touched</numerusform>
        <numerusform>%n screenings touched</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n screening(s) waiting for review</source>
      <translation>
        <numerusform>%n screening waiting for review</numerusform>
        <numerusform>%n screenings waiting for review</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n sheet(s) sent</source>
      <translation>
        <numerusform>%n sheet sent</numerusform>
        <numerusform>%n sheets sent</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n sheet(s) written</source>
      <translation>
        <numerusform>%n sheet written</numerusform>
        <numerusform>%n sheets written</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n shipment(s)</source>
      <translation>
        <numerusform>%n shipment</numerusform>
        <numerusform>%n shipments</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n shipment(s) not screened</source>
      <translation>
        <numerusform>%n shipment not screened</numerusform>
        <numerusform>%n shipments not screened</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n supplier(s) late with answers</source>
      <translation>
        <numerusform>%n supplier late with answers</numerusform>
        <numerusform>%n suppliers late with answers</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n supplier(s) not asked</source>
      <translation>
        <numerusform>%n supplier not asked</numerusform>
        <numerusform>%n suppliers not asked</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n supplier(s), who can answer what is open</source>
      <translation>
        <numerusform>%n supplier, who can answer what is open</numerusform>
        <numerusform>%n suppliers, who can answer what is open</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n table(s)</source>
      <translation>
        <numerusform>%n table</numerusform>
        <numerusform>%n tables</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n there already, with its pieces as they were</source>
      <translation>
        <numerusform>%n there already, with its pieces as they were</numerusform>
        <numerusform>%n there already, with their pieces as they were</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n thing(s) to do after records</source>
      <translation>
        <numerusform>%n thing to do after records</numerusform>
        <numerusform>%n things to do after records</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n to judge</source>
      <translation>
        <numerusform>%n to judge</numerusform>
        <numerusform>%n to judge</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n version(s)</source>
      <translation>
        <numerusform>%n version</numerusform>
        <numerusform>%n versions</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n would need a licence {supposed}</source>
      <translation>
        <numerusform>%n would need a licence {supposed}</numerusform>
        <numerusform>%n would need a licence {supposed}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>All %n client(s)</source>
      <translation>
        <numerusform>All %n client</numerusform>
        <numerusform>All %n clients</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Change %n row(s)</source>
      <translation>
        <numerusform>Change %n row</numerusform>
        <numerusform>Change %n rows</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Confirm %n part(s)</source>
      <translation>
        <numerusform>Confirm %n part</numerusform>
        <numerusform>Confirm %n parts</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Copy %n address(es)</source>
      <translation>
        <numerusform>Copy %n address</numerusform>
        <numerusform>Copy %n addresses</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>It counts for %n more entry(ies) of the same party</source>
      <translation>
        <numerusform>It counts for %n more entry of the same party</numerusform>
        <numerusform>It counts for %n more entries of the same party</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Judge %n name(s)</source>
      <translation>
        <numerusform>Judge %n name</numerusform>
        <numerusform>Judge %n names</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Keep %n answer(s)</source>
      <translation>
        <numerusform>Keep %n answer</numerusform>
        <numerusform>Keep %n answers</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Keep %n answer(s) in the catalogue, so that they are not asked again</source>
      <translation>
        <numerusform>Keep %n answer in the catalogue, so that it is not asked again</numerusform>
        <numerusform>Keep %n answers in the catalogue, so that they are not asked again</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Last look at the ministry's notices %n day(s) ago</source>
      <translation>
        <numerusform>Last look at the ministry's notices %n day ago</numerusform>
        <numerusform>Last look at the ministry's notices %n days ago</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>No, for all %n of these</source>
      <translation>
        <numerusform>No, for this %n</numerusform>
        <numerusform>No, for all %n of these</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Not known, for all %n of these</source>
      <translation>
        <numerusform>Not known, for this %n</numerusform>
        <numerusform>Not known, for all %n of these</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Put %n under To finish</source>
      <translation>
        <numerusform>Put %n under To finish</numerusform>
        <numerusform>Put %n under To finish</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Rows in %n sheet(s)</source>
      <translation>
        <numerusform>Rows in %n sheet</numerusform>
        <numerusform>Rows in %n sheets</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Show %n row(s) more</source>
      <translation>
        <numerusform>Show %n row more</numerusform>
        <numerusform>Show %n rows more</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Take %n answer(s)</source>
      <translation>
        <numerusform>Take %n answer</numerusform>
        <numerusform>Take %n answers</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Take %n row(s)</source>
      <translation>
        <numerusform>Take %n row</numerusform>
        <numerusform>Take %n rows</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Take %n that meet(s) another value, too</source>
      <translation>
        <numerusform>Take %n that meets another value, too</numerusform>
        <numerusform>Take %n that meet another value, too</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Take all %n row(s)</source>
      <translation>
        <numerusform>Take the %n row</numerusform>
        <numerusform>Take all %n rows</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Take what is clear, finish %n row(s) later</source>
      <translation>
        <numerusform>Take what is clear, finish %n row later</numerusform>
        <numerusform>Take what is clear, finish %n rows later</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Taken over; %n answer(s) withdrawn, to be asked again where needed</source>
      <translation>
        <numerusform>Taken over; %n answer withdrawn, to be asked again where needed</numerusform>
        <numerusform>Taken over; %n answers withdrawn, to be asked again where needed</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Taking over withdraws %n answer(s)</source>
      <translation>
        <numerusform>Taking over withdraws %n answer</numerusform>
        <numerusform>Taking over withdraws %n answers</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The law file is %n day(s) old: look for a newer one.</source>
      <translation>
        <numerusform>The law file is %n day old: look for a newer one.</numerusform>
        <numerusform>The law file is %n days old: look for a newer one.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>What needs you, over %n client(s); a page of one client never shows another's</source>
      <translation>
        <numerusform>What needs you, over %n client; a page of one client never shows another's</numerusform>
        <numerusform>What needs you, over %n clients; a page of one client never shows another's</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>What was announced, to {day}, ended %n day(s) ago.</source>
      <translation>
        <numerusform>What was announced, to {day}, ended %n day ago.</numerusform>
        <numerusform>What was announced, to {day}, ended %n days ago.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>What was announced, to {day}, ends in %n day(s).</source>
      <translation>
        <numerusform>What was announced, to {day}, ends in %n day.</numerusform>
        <numerusform>What was announced, to {day}, ends in %n days.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Worked out %n product(s) in {seconds} s</source>
      <translation>
        <numerusform>Worked out %n product in {seconds} s</numerusform>
        <numerusform>Worked out %n products in {seconds} s</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and %n further way(s)</source>
      <translation>
        <numerusform>and %n further way</numerusform>
        <numerusform>and %n further ways</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and %n more</source>
      <translation>
        <numerusform>and %n more</numerusform>
        <numerusform>and %n more</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and %n more change(s) that are not listed</source>
      <translation>
        <numerusform>and %n more change that is not listed</numerusform>
        <numerusform>and %n more changes that are not listed</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and %n more file(s)</source>
      <translation>
        <numerusform>and %n more file</numerusform>
        <numerusform>and %n more files</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and %n more on file</source>
      <translation>
        <numerusform>and %n more on file</numerusform>
        <numerusform>and %n more on file</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and %n more remark(s)</source>
      <translation>
        <numerusform>and %n more remark</numerusform>
        <numerusform>and %n more remarks</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and %n row(s) more, which are counted and not shown</source>
      <translation>
        <numerusform>and %n row more, which is counted and not shown</numerusform>
        <numerusform>and %n rows more, which are counted and not shown</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and of %n more</source>
      <translation>
        <numerusform>and of %n more</numerusform>
        <numerusform>and of %n more</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>finish %n later</source>
      <translation>
        <numerusform>finish %n later</numerusform>
        <numerusform>finish %n later</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>from %n notice(s)</source>
      <translation>
        <numerusform>from %n notice</numerusform>
        <numerusform>from %n notices</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>in %n row(s)</source>
      <translation>
        <numerusform>in %n row</numerusform>
        <numerusform>in %n rows</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>known to %n client(s)</source>
      <translation>
        <numerusform>known to %n client</numerusform>
        <numerusform>known to %n clients</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>of %n client(s)</source>
      <translation>
        <numerusform>of %n client</numerusform>
        <numerusform>of %n clients</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>of %n file(s)</source>
      <translation>
        <numerusform>of %n file</numerusform>
        <numerusform>of %n files</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>“{shown}” stands in %n more row(s) of this column.</source>
      <translation>
        <numerusform>“{shown}” stands in %n more row of this column.</numerusform>
        <numerusform>“{shown}” stands in %n more rows of this column.</numerusform>
      </translation>
    </message>
  </context>
</TS>
