// Trusted Types: no text ever becomes markup or script in this page; the only script addresses are those of its own workers.

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (address: string) => string }): unknown
}

const { trustedTypes } = globalThis as unknown as { readonly trustedTypes?: TrustedTypes }

trustedTypes?.createPolicy('default', {
  createScriptURL: address => {
    const url = new URL(address, location.href)
    if (url.origin === location.origin && /^\/[\w-]+\.js$/.test(url.pathname)) return url.href
    throw new TypeError('script address refused')
  },
})
