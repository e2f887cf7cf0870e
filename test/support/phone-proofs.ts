// What apps on phones write beside a picture: the layouts of ProofMode and Tella for Android, with invented values.

import { createHash } from 'node:crypto'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()

/** An OpenTimestamps file with a calendar's promise for a digest. */
export function otsBytes(digest: Uint8Array): Buffer {
  const url = Buffer.from('https://calendar.example')
  const payload = Buffer.concat([Buffer.from([url.length]), url])
  return Buffer.concat([
    Buffer.from('004f70656e54696d657374616d7073000050726f6f6600bf89e2e884e8929401', 'hex'),
    Buffer.from([0x08]),
    digest,
    Buffer.from([0x00]),
    Buffer.from('83dfe30d2ef90c8e', 'hex'),
    Buffer.from([payload.length]),
    payload,
  ])
}

const FIELDS: Readonly<Record<string, string>> = {
  'File Created': '2031-03-04T05:06:06.000Z',
  'Proof Generated': '2031-03-04T05:06:07.000Z',
  DeviceID: 'device-000-invented',
  IPv4: '192.0.2.77-invented',
  'Location.Latitude': '12.3456',
  'Location.Longitude': '65.4321',
  'Location.Provider': 'gps',
  CellInfo: 'none',
  Manufacturer: 'Invented Works',
  Notes: '',
}

/** A picture with its proof in both forms, signatures, key and timestamp, as the app shares them. */
export function proofModeFiles(picture: Uint8Array, name: string): Record<string, Uint8Array | string> {
  const digest = sha256(picture)
  const hash = digest.toString('hex')
  const proof = { 'File Path': `/storage/emulated/0/DCIM/${name}`, 'File Hash SHA256': hash, ...FIELDS }
  const columns = Object.keys(proof).map(key => `${key},`)
  const values = Object.values(proof).map(value => `${value.replaceAll(',', ' ')},`)
  const signature = '-----BEGIN PGP SIGNATURE-----\n\ninvented\n-----END PGP SIGNATURE-----\n'
  return {
    [name]: picture,
    [`${hash}.asc`]: signature,
    [`${hash}.ots`]: otsBytes(digest),
    [`${hash}.proof.csv`]: `${columns.join('')}\n${values.join('')}`,
    [`${hash}.proof.csv.asc`]: signature,
    [`${hash}.proof.json`]: JSON.stringify(proof),
    [`${hash}.proof.json.asc`]: signature,
    'pubkey.asc': '-----BEGIN PGP PUBLIC KEY BLOCK-----\n\ninvented\n-----END PGP PUBLIC KEY BLOCK-----\n',
    'HowToVerifyProofData.txt': 'Import the key and check the signature.\n',
  }
}

/** A picture with the table of one line that the app shares with it. */
export function tellaFiles(picture: Uint8Array, name: string): Record<string, Uint8Array | string> {
  const table = {
    'File hash': sha256(picture).toString('hex'),
    'File path': '/invented',
    'File name': name,
    Timestamp: '1930366567000',
    'Location latitude': '12.3456',
    'Location longitude': '65.4321',
    'WiFi MAC': '02:00:00:00:00:01',
    'Device ID': 'device-111-invented',
  }
  const line = (cells: readonly string[]) => `${cells.join(',')}\n`
  return { [name]: picture, [name.replace(/\.\w+$/, '.csv')]: line(Object.keys(table)) + line(Object.values(table)) }
}
