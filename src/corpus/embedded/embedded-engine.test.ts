import { acceptEngine } from '../acceptance.ts'
import { EmbeddedEngine } from './embedded-engine.ts'

acceptEngine('embedded engine', () => new EmbeddedEngine(':memory:'))
