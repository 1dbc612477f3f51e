/** The message without what nobody may read over a shoulder. */
export function withoutToken(message: string): string {
  return message.replace(/([?&](?:tk|token|key|access_token)=)[^&\s"')]*/gi, '$1…');
}
