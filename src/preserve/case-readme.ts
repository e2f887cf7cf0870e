// README.txt of a case: what the folder is and how to check it by hand, for whoever receives it. It is no evidence, and
// the same in every case of a mode, so it betrays nothing. A copy of these recipes stands in docs/verifying.md.

/** Name of the file in the case folder. */
export const CASE_README = 'README.txt'

const HEAD = `WHAT THIS FOLDER IS

A case of the program Anechoic: files as they were received (originals) and a
signed journal of every act on them. Nothing in it has to be believed: it can
be checked with tools that others have made.

    case.json   identity of the case; the journal begins with its SHA-256
    vault/      originals; contents of journal entries in vault/bodies/
    journal/    signed entries, a folder for each device and epoch
    keys/       keys

Everything else (index/, report.html, lock, this text) is no evidence, may be
deleted, and may have been changed by anybody: if you do not trust who gave you
the folder, take program, verifier and recipes from where they are published.
Never change anything in the four above. Work on a copy.

HOW TO CHECK IT WITH A PROGRAM

    anechoic verify FOLDER
    node verify-case.mjs FOLDER

The second is one file that shares no code with the first and needs only
Node 20 or later. Both end with one of these statuses:

    0   all bytes are as they were signed
    4   nothing signed is known to be lost, but there is something to know:
        a write that was cut off, a file that no entry names, a sealed case
        that was checked without its key
    5   something was changed, is missing or was added
    6   the folder is no case, or newer than the program
    9   the passphrase or key does not open the case
    2   the command, or a file given with it, cannot be understood

That nothing was cut off the end, and that no older state of the whole folder
was put back, only a witness can show: a head noted elsewhere (anechoic head),
another device, a time stamp.

HOW TO CHECK IT BY HAND

With bash, GNU coreutils, jq, xxd and openssl 3, in this folder.
`

const ORIGINALS = `
Originals: the name of each is its SHA-256.

    find vault -path vault/bodies -prune -o -path vault/incoming -prune -o -type f -print |
      sed -E 's|vault/(..)/(.*)|\\1\\2  vault/\\1/\\2|' | sha256sum --quiet -c && echo all as named

It prints: all as named
`

const JOURNAL = `
Journal: it begins with the SHA-256 of case.json. (Not after a conversion
between open and sealed: older folders then begin with an older case.json.)

    sha256sum < case.json
    head -qn 1 journal/*/*/000001.jsonl | jq -r .prev

It prints: the same 64 digits in each line

Entries: the hash of each stands as "prev" in the next.

    journal=$(ls journal/*/*/000001.jsonl | head -n 1)
    { printf '\\0'; grep '"type":' "$journal" | sed -n 1p | tr -d '\\n'; } | sha256sum
    grep '"type":' "$journal" | sed -n 2p | jq -r .prev

It prints: the same 64 digits in each line

Devices: the name of each is made from its key.

    for key in keys/*.json; do
      name=$(basename "$key" .json); [ "$name" = case-secret ] && continue
      echo "$name"; { printf 'anechoic/device/1\\n'; jq -j .publicKey "$key"; } | sha256sum | cut -c -32
    done

It prints: each line twice

Signatures: every line with a "root" signs the entries before it.

    work=$(mktemp -d)
    for journal in journal/*/*/*.jsonl; do
      device=$(echo "$journal" | cut -d / -f 2)
      { printf 302a300506032b6570032100; jq -r .publicKey "keys/$device.json"; } | xxd -r -p > "$work/key"
      grep '"root":' "$journal" | while IFS= read -r line; do
        { printf 'anechoic/group/1\\n'; printf %s "$line" | jq -cSj 'del(.signature)'; } > "$work/message"
        printf %s "$line" | jq -r .signature | xxd -r -p > "$work/signature"
        openssl pkeyutl -verify -pubin -keyform DER -inkey "$work/key" -rawin -in "$work/message" \\
          -sigfile "$work/signature"
      done
    done | sort | uniq -c

It prints: Signature Verified Successfully, with the number of groups
`

const BODIES = `
Bodies: the hash of each stands in the entry of its number.

    body=$(ls vault/bodies/*/*/000001.bodies | head -n 1)
    { printf 'anechoic/body/1\\n'; sed -n 1p "$body" | tr -d '\\n'; } | sha256sum
    journal=$(echo "$body" | sed 's|vault/bodies|journal|; s|bodies$|jsonl|')
    grep '"type":' "$journal" | sed -n 1p | jq -r .bodyCommitment

It prints: the same 64 digits in each line

That "root" is the tree hash (RFC 6962) over the entries is best left to one of
the two programs.
`

const SEALED = `
This case is sealed: bodies and originals are encrypted, names of originals are
keyed hashes. Whether they are whole can only be checked with the passphrase or
the recovery key:

    node verify-case.mjs FOLDER --passphrase-file FILE
    node verify-case.mjs FOLDER --recovery-key-file FILE

With the recovery key in KEYFILE (a line that begins with AGE-SECRET-KEY-1) the
tool age opens the key of the case. Whoever holds what it prints can read
everything: only on a machine that you control.

    age --decrypt --identity KEYFILE keys/recovery.age

It prints: one line with the id of the case and its key
`

const RUSSIAN = `
ПО-РУССКИ

Это дело программы Anechoic: файлы в том виде, в каком их получили (vault/), и
подписанный журнал всех действий с ними (journal/). Проверить:
anechoic verify ПАПКА или node verify-case.mjs ПАПКА. Код завершения 0: всё
совпадает с подписанным; 4: есть замечания; 5: что-то изменено, утрачено или
добавлено; 6: это не дело. Вручную: команды выше. Ничего не меняйте в папках
vault, journal, keys и в case.json; работайте с копией.
`

const KAZAKH = `
ҚАЗАҚША

Бұл Anechoic бағдарламасының ісі: алынған күйіндегі файлдар (vault/) және олармен
жасалған барлық әрекеттің қол қойылған журналы (journal/). Тексеру:
anechoic verify ҚАЛТА немесе node verify-case.mjs ҚАЛТА. Аяқталу коды 0: бәрі
қол қойылғанға сай; 4: ескертулер бар; 5: бірдеңе өзгертілген, жоғалған немесе
қосылған; 6: бұл іс емес. Қолмен: жоғарыдағы командалар. vault, journal, keys
қалталарында және case.json ішінде ештеңені өзгертпеңіз; көшірмемен жұмыс істеңіз.
`

/** Text of README.txt for a case of this mode. */
export function caseReadme(mode: 'open' | 'sealed'): string {
  const byHand = mode === 'open' ? ORIGINALS + JOURNAL + BODIES : JOURNAL + SEALED
  return HEAD + byHand + RUSSIAN + KAZAKH
}
