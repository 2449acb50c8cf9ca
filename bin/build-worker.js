// A thread of a large run: the bundled one, with what V8 has compiled of it.
import { loadBundle } from './load-bundle.mjs'

loadBundle(new URL('../dist/bundle/build-worker.cjs', import.meta.url))
