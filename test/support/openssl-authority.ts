// A time-stamping authority run by openssl, with a root of its own, made in a folder for one test.

import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** True when the machine has an openssl that stamps. */
export function hasOpenssl(): boolean {
  return spawnSync('openssl', ['ts', '-help']).status === 0
}

const CONFIGURATION = `
[req]
distinguished_name = name
prompt = no
x509_extensions = root
[name]
CN = Invented root
[root]
basicConstraints = critical,CA:true
keyUsage = critical,keyCertSign
[stamps]
basicConstraints = critical,CA:false
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
[tsa]
default_tsa = tsa_config
[tsa_config]
serial = FOLDER/serial
default_policy = 1.2.3.4.1
digests = sha256
signer_digest = sha256
ess_cert_id_alg = sha256
`

export interface OpensslAuthority {
  /** Path of the root certificate. */
  readonly roots: string
  /** Answers a request. */
  reply(request: Uint8Array): Uint8Array
}

/** Makes keys and certificates in the folder. */
export function opensslAuthority(folder: string): OpensslAuthority {
  const at = (name: string) => join(folder, name)
  const openssl = (...words: string[]) => {
    const run = spawnSync('openssl', words, { encoding: 'utf8' })
    if (run.status !== 0) throw new Error(`openssl ${words[0]}: ${run.stderr}`)
  }
  writeFileSync(at('openssl.cnf'), CONFIGURATION.replace('FOLDER', folder))
  writeFileSync(at('serial'), '01\n')
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-config', at('openssl.cnf')]
  openssl('req', '-x509', ...key, '-keyout', at('root.key'), '-out', at('root.pem'), '-days', '3')
  openssl('req', '-new', ...key, '-subj', '/CN=Invented stamps', '-keyout', at('tsa.key'), '-out', at('tsa.csr'))
  const issuer = ['-CA', at('root.pem'), '-CAkey', at('root.key'), '-CAcreateserial', '-days', '2']
  const extensions = ['-extfile', at('openssl.cnf'), '-extensions', 'stamps']
  openssl('x509', '-req', '-in', at('tsa.csr'), ...issuer, ...extensions, '-out', at('tsa.pem'))
  return {
    roots: at('root.pem'),
    reply: request => {
      writeFileSync(at('request.tsq'), request)
      const signer = ['-signer', at('tsa.pem'), '-inkey', at('tsa.key')]
      const files = ['-queryfile', at('request.tsq'), '-out', at('answer.tsr')]
      openssl('ts', '-reply', '-config', at('openssl.cnf'), '-section', 'tsa_config', ...signer, ...files)
      return new Uint8Array(readFileSync(at('answer.tsr')))
    },
  }
}
