/** What is big and seldom used, loaded the first time somebody asks for it. */
export function later(): Promise<typeof import('../core/later')> {
  return import('../core/later');
}
