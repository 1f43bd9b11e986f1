import * as vscode from 'vscode';
import { SETTINGS } from './setting-words';

type SettingName = keyof typeof SETTINGS;
type SettingValue<K extends SettingName> = (typeof SETTINGS)[K]['default'] extends boolean ? boolean : number;

/** The value of a setting where a document lies. */
export function settingOf<K extends SettingName>(name: K, scope?: vscode.Uri): SettingValue<K> {
  return vscode.workspace.getConfiguration(undefined, scope).get(name, SETTINGS[name].default) as SettingValue<K>;
}
