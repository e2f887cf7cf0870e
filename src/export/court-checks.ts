// Commands by which a court pack is checked without the program: bash, GNU coreutils, jq, xxd, openssl 3, age.

import type { courtCheckMessages } from '../messages/court-checks.ts'
import type { CourtPack } from '../model/court-pack.ts'

type MessageKey = keyof typeof courtCheckMessages

/** Later commands use what earlier ones set. */
export interface CourtCheck {
  /** What it shows. */
  readonly title: MessageKey
  readonly commands: string
  /** What it prints. */
  readonly prints: MessageKey
}

/** RFC 9162, 2.1.3.2: from a leaf, its place and the last place up to the root; the hashes beside it come line by line. */
const CLIMB = `climb() {
  hash=$1 index=$2 last=$3
  while read -r other; do
    if [ $((index % 2)) = 1 ] || [ "$index" = "$last" ]; then
      hash=$(printf '01%s%s' "$other" "$hash" | xxd -r -p | sha256sum | cut -c -64)
      while [ $((index % 2)) = 0 ] && [ "$index" != 0 ]; do index=$((index / 2)) last=$((last / 2)); done
    else
      hash=$(printf '01%s%s' "$hash" "$other" | xxd -r -p | sha256sum | cut -c -64)
    fi
    index=$((index / 2)) last=$((last / 2))
  done
  echo "$hash"
}`

const OF_THE_BAG: readonly CourtCheck[] = [
  {
    title: 'check.bag',
    commands: `sha256sum --check --quiet manifest-sha256.txt &&
  sha256sum --check --quiet tagmanifest-sha256.txt && echo whole`,
    prints: 'check.bag.prints',
  },
  { title: 'check.seal', commands: 'sha256sum tagmanifest-sha256.txt | cut -c -64', prints: 'check.seal.prints' },
]

const PASSPHRASE: CourtCheck = {
  title: 'check.passphrase',
  commands: 'age --decrypt data/sealed/key.age > KEYFILE',
  prints: 'check.passphrase.prints',
}

const OPEN: CourtCheck = {
  title: 'check.open',
  commands: `key=KEYFILE n=1 work=$(mktemp -d)
age --decrypt --identity "$key" data/sealed/openings.json.age > "$work/openings.json"
field() { jq -j --argjson n "$n" ".exhibits[] | select(.number == \\$n) | .$1" "$work/openings.json"; }
jq -r .export "$work/openings.json"`,
  prints: 'check.open.prints',
}

const COMMITMENT: CourtCheck = {
  title: 'check.commitment',
  commands: `{ field salt; field sha256; } | xxd -r -p | openssl dgst -sha256 -r | cut -c -64
field commitment; echo`,
  prints: 'check.commitment.prints',
}

const HASH: CourtCheck = {
  title: 'check.hash',
  commands: `field sha256; echo
field commitment; echo`,
  prints: 'check.commitment.prints',
}

const ORIGINAL: CourtCheck = {
  title: 'check.original',
  commands: `age --decrypt --identity "$key" "data/sealed/originals/$n.age" | openssl dgst -sha256 -r | cut -c -64
field sha256; echo`,
  prints: 'check.twice',
}

const ENTRY: CourtCheck = {
  title: 'check.entry',
  commands: `jq --argjson n "$n" '.proofs[] | select(.number == $n) | .proof' "$work/openings.json" > "$work/proof.json"
get() { jq -j "$1" "$work/proof.json"; }
${CLIMB}
field sha256; echo
get .body | cut -d ' ' -f 3- | jq -r .sha256
{ printf 'anechoic/body/1\\n'; get .body; } | openssl dgst -sha256 -r | cut -c -64
get '.entry | fromjson | .bodyCommitment'; echo
leaf=$({ printf '\\0'; get .entry; } | openssl dgst -sha256 -r | cut -c -64)
place=$(get '(.entry | fromjson | .seq) - (.group | fromjson | .firstSeq)')
jq -r '.auditPath[]' "$work/proof.json" | climb "$leaf" "$place" "$(get '.group | fromjson | .lastSeq - .firstSeq')"
get '.group | fromjson | .root'; echo`,
  prints: 'check.pairs',
}

const SIGNATURE: CourtCheck = {
  title: 'check.signature',
  commands: `{ printf 'anechoic/device/1\\n'; get .publicKey; } | openssl dgst -sha256 -r | cut -c -32
get '.entry | fromjson | .device'; echo
{ printf 302a300506032b6570032100; get .publicKey; } | xxd -r -p > "$work/key"
{ printf 'anechoic/group/1\\n'; get .group | jq -cSj 'del(.signature)'; } > "$work/message"
get '.group | fromjson | .signature' | xxd -r -p > "$work/signature"
openssl pkeyutl -verify -pubin -keyform DER -inkey "$work/key" -rawin -in "$work/message" -sigfile "$work/signature"`,
  prints: 'check.signature.prints',
}

const STAMP: CourtCheck = {
  title: 'check.stamp',
  commands: `jq '[.anchors[] | select(any(.proofs[]; .kind == "rfc3161"))][0]' "$work/proof.json" > "$work/anchor.json"
of() { jq -j "$1" "$work/anchor.json"; }
blinded=$(get .group | openssl dgst -sha256 -binary | openssl dgst -sha256 -mac HMAC -macopt "hexkey:$(of .blinding)" -r)
leaf=$(printf '00%s' "\${blinded:0:64}" | xxd -r -p | openssl dgst -sha256 -r | cut -c -64)
jq -r '.auditPath[]' "$work/anchor.json" | climb "$leaf" "$(of .leafIndex)" "$(of '.leaves - 1')"
of .root; echo
of '[.proofs[] | select(.kind == "rfc3161")][0].token' | base64 -d > "$work/token"
openssl ts -reply -in "$work/token" -text 2> /dev/null | grep 'Time stamp:'
openssl ts -verify -in "$work/token" -digest "$(of .root)" -CAfile ROOTS 2> /dev/null`,
  prints: 'check.stamp.prints',
}

/** What a pack allows: those of the bag; with sealed files those of originals and entries; with a token that of its time. */
export function courtChecks(pack: {
  readonly sealed: CourtPack['sealed']
  readonly isSalted: boolean
  readonly hasExhibits: boolean
  readonly hasToken: boolean
}): readonly CourtCheck[] {
  if (pack.sealed === 'none' || !pack.hasExhibits) return OF_THE_BAG
  const key = pack.sealed === 'passphrase' ? [PASSPHRASE] : []
  const ofExhibits = [...key, OPEN, pack.isSalted ? COMMITMENT : HASH, ORIGINAL, ENTRY, SIGNATURE]
  return [...OF_THE_BAG, ...ofExhibits, ...(pack.hasToken ? [STAMP] : [])]
}
