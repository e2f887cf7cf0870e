// What a person chose for this browser: language, light or dark, and (until the page is closed) names and role.

import { effect, signal } from '@preact/signals'
import type { Language } from '../../model/ladder.ts'

export type Theme = 'system' | 'light' | 'dark'

const LANGUAGES: readonly Language[] = ['en', 'ru', 'kk']
const THEMES: readonly Theme[] = ['system', 'light', 'dark']

function kept<Value extends string>(key: string, values: readonly Value[]): Value | undefined {
  const value = localStorage.getItem(key) as Value | null
  return value !== null && values.includes(value) ? value : undefined
}

function ofBrowser(): Language {
  for (const stated of navigator.languages) {
    const [code] = stated.toLowerCase().split('-')
    const known = LANGUAGES.find(language => language === code)
    if (known !== undefined) return known
  }
  return 'en'
}

export const language = signal<Language>(kept('anechoic-language', LANGUAGES) ?? ofBrowser())
export const theme = signal<Theme>(kept('anechoic-theme', THEMES) ?? 'system')

/** Private accounts by name: never kept, so that a page that is opened again hides them. */
export const showNames = signal(false)

/** What acts of this page are signed as; never kept. */
export const role = signal('person')

effect(() => {
  localStorage.setItem('anechoic-language', language.value)
  document.documentElement.lang = language.value
})
effect(() => {
  localStorage.setItem('anechoic-theme', theme.value)
  document.documentElement.dataset.theme = theme.value
})
