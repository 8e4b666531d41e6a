/** Live or the playback of the past. */
export function TimeBar() {
  return null;
}
