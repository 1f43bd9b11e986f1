import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as vscode from 'vscode';
import { extension } from './editor';
import { useWindow } from './window';

// Each extension has a `vscode` of its own. A packaged extension is not the one these tests belong to, so that boxes
// have to be answered in the `window` that its own file is given.
const { window }: typeof vscode = createRequire(join(extension().extensionPath, 'dist', 'extension.js'))('vscode');
useWindow(window);
