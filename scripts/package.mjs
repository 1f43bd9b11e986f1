// Usage: node scripts/package.mjs [FILE]
// Packs the built extension into a .vsix; it must have been built before.
import { createVSIX } from '@vscode/vsce';

await createVSIX({
  packagePath: process.argv[2] ?? 'star-accounts.vsix',
  dependencies: false,
  rewriteRelativeLinks: false,
  allowMissingRepository: true,
});
