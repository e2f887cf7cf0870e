// More English documents of invented events in many forms, each with who speaks where.

import type { Form } from './form.ts'

export const MORE_ENGLISH: readonly Form[] = [
  {
    form: 'a deposition whose examiner is named in a line of its own',
    text: 'DEPOSITION OF KARL WENZ\nTaken on 4 May 2021\n\nBY MS. ORD:\nQ. Where did you stand?\nA. I stood behind the pump.\nQ. Who gave the order?\nA. The captain gave the order.',
    said: { 'Where did you stand': 'Q', 'behind the pump': 'A', 'The captain gave': 'A' },
  },
  {
    form: 'initials without stops as labels',
    text: 'Conversation between Paula Reed (PR) and Isak Moen (IM), 3 June 2021\n\nPR: The mill was closed in April.\nIM: The mill burned in March.\nPR: Who told you that?\nIM: My uncle saw the fire.',
    said: { 'closed in April': 'PR', 'burned in March': 'IM', 'My uncle saw': 'IM' },
  },
  {
    form: 'a panel with a moderator and an audience',
    text: 'MODERATOR: The dam broke on Friday.\nPROF. ALMA RIIS: The dam was cracked for years.\nAUDIENCE MEMBER: Nobody warned the village.\nPROF. ALMA RIIS: The report was kept secret.\nMODERATOR: The ministry denies that.',
    said: {
      'broke on Friday': 'MODERATOR',
      'cracked for years': 'PROF. ALMA RIIS',
      'Nobody warned': 'AUDIENCE MEMBER',
      'denies that': 'MODERATOR',
    },
  },
  {
    form: 'minutes: title and surname, then words behind a stop',
    text: 'Mr Hale. — The pump failed at noon.\nMrs Ord. — The pump never failed.\nMr Hale. — The log says so.\nMrs Ord. — The log was rewritten.',
    said: { 'The pump failed': 'Mr Hale', 'never failed': 'Mrs Ord', 'The log was rewritten': 'Mrs Ord' },
  },
  {
    form: 'an affidavit: "I, NAME, of PLACE, make oath"',
    text: 'AFFIDAVIT\n\nI, Gideon Marsh, of 4 Mill Lane, Tolmas, make oath and say:\n\n1. The gates were closed at noon.\n\n2. Two guards beat my neighbour.\n\n3. I called the police twice.',
    said: {
      'The gates were closed': 'Gideon Marsh',
      'Two guards beat': 'Gideon Marsh',
      'I called the police': 'Gideon Marsh',
    },
  },
  {
    form: 'an open letter signed by several',
    text: 'Open letter to the governor\n\nThe hospital has had no water for a week. The pumps stand idle. We ask for an answer.\n\nSigned: Nora Vint, Paul Essen, Ivy Cole',
    said: { 'The hospital has had': 'Nora Vint' },
  },
  {
    form: 'a post on a network: name, handle and time above',
    text: 'Mona Vale @monavale · May 4\n\nThe square is full of smoke. Two vans came from the river side. The police watched.',
    said: { 'The square is full': 'Mona Vale' },
    silent: ['@monavale'],
  },
  {
    form: 'news: name, agency',
    text: 'Two held after fire\n\nRita Colm, Northern Wire\nMay 6, 2021\n\nTwo men were held after the fire at the mill. The owner blames the union.',
    said: { 'Two men were held': 'Rita Colm' },
    silent: ['Rita Colm, Northern Wire'],
  },
  {
    form: 'a radio script with the presenter',
    text: 'PRESENTER: The bridge is still closed.\n\nREPORTER (Sam Voigt): The bridge was damaged by a barge.\n\nRESIDENT 1: There was no barge.\n\nRESIDENT 2: I saw an explosion.',
    said: {
      'still closed': 'PRESENTER',
      'damaged by a barge': 'REPORTER',
      'There was no barge': 'RESIDENT 1',
      'I saw an explosion': 'RESIDENT 2',
    },
  },
  {
    form: 'a statement "as told to"',
    text: 'What I saw at the mill\nBy Jonah Pike, as told to Sam Voigt\n\nThe mill was dark when I came. Two men carried cans.',
    said: { 'The mill was dark': 'Jonah Pike' },
    silent: ['as told to'],
  },
  {
    form: 'an e-mail with its head',
    text: 'From: Alice Bern <alice@example.org>\nTo: Desk\nSubject: fire\nDate: 4 May 2021\n\nThe mill burned for two hours. The guards were away.\n\nAlice',
    said: { 'The mill burned': 'Alice Bern' },
  },
  {
    form: 'speech with the speaker in the title',
    text: 'Remarks by Governor Elsa Thorn at the town hall\n\nThe dam is safe. Nobody was hurt. The rumours are wrong.',
    said: { 'The dam is safe': 'Elsa Thorn' },
  },
  {
    form: 'news without a byline, whatever its sentences begin with',
    text: 'Water returns to Tolmas\n\nBy noon the pumps ran again. By order of the mayor the wells stay closed.\n\nThe reason: a broken valve. Note: the water must be boiled.\n\nStatement of the day: nobody is to blame. From Monday the buses run again.',
    said: { 'the pumps ran again': 'author', 'a broken valve': 'author', 'the buses run again': 'author' },
  },
  {
    form: 'a report without an author that ends in a place',
    text: 'What happened at the mill\n\nThe mill burned on Friday. Chief engineer: the wiring was old. Mayor Thorn said the guards slept.\n\nTwo families left for New Karsu. The mill stands empty.',
    said: { 'The mill burned': 'author', 'Two families left': 'author' },
  },
  {
    form: 'commission of inquiry: counsel, witness by number, commissioner',
    text: 'COMMISSION OF INQUIRY - DAY 4\n\nCOMMISSIONER ADEYE: The witness may sit.\n\nCOUNSEL TO THE COMMISSION: Was the valve open?\n\nWITNESS 12: The valve was shut.\n\nCOUNSEL TO THE COMMISSION: Who shut the valve?\n\nWITNESS 12: The night shift shut it.',
    said: {
      'may sit': 'COMMISSIONER ADEYE',
      'Was the valve open': 'COUNSEL TO THE COMMISSION',
      'The valve was shut': 'WITNESS 12',
      'night shift shut it': 'WITNESS 12',
    },
  },
  {
    form: 'podcast: names with times behind them on lines of their own',
    text: 'Lia Brandt  0:04\nThe trains stopped at nine.\n\nOwen Tarr  0:11\nThe trains ran until ten.\n\nLia Brandt  0:19\nThe board said nine.',
    said: { 'stopped at nine': 'Lia Brandt', 'ran until ten': 'Owen Tarr', 'The board said nine': 'Lia Brandt' },
  },
  {
    form: 'letter with date, place and "cc" behind the signature',
    text: 'Tolmas, 4 May 2021\n\nDear Mr Hale,\n\nThe wells were poisoned on Sunday. Six children fell ill.\n\nI expect an answer.\n\nSincerely,\n\nRuth Anders\nHeadmistress',
    said: { 'The wells were poisoned': 'Ruth Anders' },
    silent: ['Ruth Anders'],
  },
  {
    form: 'organisation signs at the end',
    text: 'Events at the quarry\n\nThe quarry was closed by force. Four workers were beaten.\n\nNobody was charged.\n\nLantern Watch, Tolmas, 6 May 2021',
    said: { 'closed by force': 'Lantern Watch' },
    silent: ['Lantern Watch'],
  },
  {
    form: 'interview: the host is named in the introduction, labels are first names',
    file: 'a.md',
    text: '# The night shift\n\n_Paula Reed talks to Isak Moen, a stoker._\n\n**Paula:** When did the boiler stop?\n\n**Isak:** The boiler stopped at two.\n\n**Paula:** Who was there?\n\n**Isak:** Three men were there.',
    said: { 'When did the boiler': 'Paula', 'stopped at two': 'Isak', 'Three men were there': 'Isak' },
  },
  {
    form: 'chat: name above, text below, no times',
    text: 'Mira:\nthe tram stopped\n\nJoss:\npolice are here\n\nMira:\nthey took two students',
    said: { 'the tram stopped': 'Mira', 'police are here': 'Joss', 'they took two': 'Mira' },
  },
  {
    form: 'interview: dashes as marks of both, the title says with whom',
    text: 'A talk with the pilot Iris Nolan\n\n- When did you take off?\n\n- I took off at six.\n\n- Was the runway clear?\n\n- The runway was full of trucks.',
    said: { 'I took off at six': 'Iris Nolan', 'full of trucks': 'Iris Nolan' },
  },
  {
    form: 'a witness whose name is withheld',
    text: 'Statement of witness 7 (name withheld)\n\nThe bus stood near the bridge. Soldiers took the phones.\n\nI hid in the reeds.',
    said: { 'The bus stood': 'witness 7', 'I hid in the reeds': 'witness 7' },
  },
  {
    form: 'journal: date lines as headings',
    file: 'a.md',
    text: '# Journal of Petra Wolff\n\n## Monday\n\nThe ferry did not come. The shops are shut.\n\n## Tuesday\n\nTwo men searched the pier.',
    said: { 'The ferry did not come': 'Petra Wolff', 'searched the pier': 'Petra Wolff' },
  },
  {
    form: 'a press statement "Issued by"',
    text: 'STATEMENT ON THE EVENTS OF 4 MAY\n\nThe harbour is open. No ship was attacked.\n\nIssued by the Harbour Authority, 5 May 2021',
    said: { 'The harbour is open': 'Harbour Authority' },
    silent: ['Issued by'],
  },
  {
    form: 'html: byline in an address line',
    file: 'a.html',
    text: '<html><head><title>Fire</title></head><body><h1>Fire at the mill</h1><p class="byline">By <b>Rita Colm</b></p><p>The mill burned for two hours. The guards were away.</p><p>Nobody was hurt.</p></body></html>',
    said: { 'The mill burned': 'Rita Colm', 'Nobody was hurt': 'Rita Colm' },
  },
  {
    form: 'html: labels in bold',
    file: 'a.html',
    text: '<h1>Night at the mill</h1><p><strong>Reporter:</strong> Did the mill burn?</p><p><strong>Jonah Pike:</strong> The mill burned twice.</p><p><strong>Reporter:</strong> Who saw it?</p><p><strong>Jonah Pike:</strong> My wife saw it.</p>',
    said: { 'Did the mill burn': 'Reporter', 'The mill burned twice': 'Jonah Pike', 'My wife saw it': 'Jonah Pike' },
  },
  {
    form: 'complaint: "We, the residents of ..."',
    text: 'Complaint\n\nWe, the residents of Mill Lane, declare that the well is dry. The pump was stolen in March.\n\nOn behalf of the residents: Ada Finch',
    said: { 'The pump was stolen': 'Ada Finch' },
  },
  {
    form: 'interview under a title and a lead, surnames as labels',
    text: '"Nobody opened the gate"\n\nStoker Milan Hort was on shift when the mill burned. He spoke to the Tolmas Courier.\n\nCourier: Mr Hort, where were you at midnight?\n\nHort: I was in the boiler room. My partner heard the alarm first.\n\nCourier: The owner says the gate was open.\n\nHort: The gate was locked.',
    said: {
      'where were you': 'Courier',
      'in the boiler room': 'Hort',
      'the gate was open': 'Courier',
      'The gate was locked': 'Hort',
    },
  },
  {
    form: 'affidavit with a field block',
    text: 'Case no. 14/2021\nWitness: Irma Dahl, 54, cleaner\nTaken by: Inspector Voss\n\nOn 4 May I came to the school at five. The doors were open. Two men carried boxes to a van.\n\nI did not know them.',
    said: { 'came to the school': 'Irma Dahl', 'I did not know them': 'Irma Dahl' },
  },
  {
    form: 'news with a byline and a date on one line',
    text: 'Ferry service halted\n\nNils Aamot | 4 May 2021\n\nThe ferry has not run since Sunday. The company blames the weather.',
    said: { 'The ferry has not run': 'Nils Aamot' },
  },
  {
    form: 'press release with a head and a contact at the end',
    text: 'Ministry of Transport\nPress release, 4 May 2021\n\nThe ferry service will resume on Friday. There was no accident.\n\nContact: press@example.org',
    said: { 'The ferry service': 'author', 'no accident': 'author' },
  },
  {
    form: 'group chat with short times',
    text: 'Oskar 07:12: the ferry is not here\nPetra M 07:14: the captain left\nOskar 07:15: who told you\nPetra M 07:16: my aunt saw him go',
    said: {
      'the ferry is not here': 'Oskar',
      'the captain left': 'Petra M',
      'who told you': 'Oskar',
      'my aunt saw him': 'Petra M',
    },
  },
]
