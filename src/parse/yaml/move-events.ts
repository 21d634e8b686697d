import { EVENT_ID, type Event } from 'js-yaml';

/** Gives every offset of the events its place in another text. Negative ones stand for "not there". */
export function moveEvents(events: readonly Event[], placeOf: (offset: number) => number): void {
  const moved = (offset: number) => (offset < 0 ? offset : placeOf(offset));
  for (const event of events) {
    if (event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP) continue;
    event.anchorStart = moved(event.anchorStart);
    event.anchorEnd = moved(event.anchorEnd);
    if (event.type === EVENT_ID.ALIAS) continue;
    event.tagStart = moved(event.tagStart);
    event.tagEnd = moved(event.tagEnd);
    if (event.type === EVENT_ID.SCALAR) {
      event.valueStart = moved(event.valueStart);
      event.valueEnd = moved(event.valueEnd);
    } else {
      event.start = moved(event.start);
    }
  }
}
