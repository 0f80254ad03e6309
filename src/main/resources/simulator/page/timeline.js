import { el, svg } from './dom.js';

const WIDTH = 320;
const LEFT = 8;
const TOP = 34;
const BAR = 26;

export const nameOf = (phase) => phase.id.replace('_', ' ').replace(/^./, (first) => first.toUpperCase());

export function ago(hours) {
  if (hours < 0) return 'not told';
  if (hours === 0) return 'under an hour ago';
  const words = hours === 1 ? '1 hour ago' : hours + ' hours ago';
  return hours >= 48 ? words + ' (' + Math.floor(hours / 24) + ' days)' : words;
}

const isNow = (phase, hours) => hours >= phase.from && (phase.to === undefined || hours < phase.to);

const span = (phase) => phase.to === undefined ? 'from ' + phase.from + ' hours on' : phase.from + ' to ' + phase.to + ' hours';

// The recovery as a picture, and in words beside it: the phases with their hours, what each one advises, and where "now" is.
export function timeline(phases, longest, hours) {
  const now = phases.find((phase) => isNow(phase, hours));
  return el('figure', { class: 'timeline' }, picture(phases, longest, hours, now), list(phases, now));
}

function picture(phases, longest, hours, now) {
  const x = (hour) => LEFT + Math.min(hour, longest) / longest * (WIDTH - 2 * LEFT);
  const parts = phases.flatMap((phase) => {
    const from = x(phase.from);
    const to = x(phase.to ?? longest);
    return [
      svg('rect', { class: 'phase-' + phase.id, x: from, y: TOP, width: to - from, height: BAR }),
      svg('line', { class: 'tick', x1: from, x2: from, y1: TOP - 4, y2: TOP + BAR + 4 }),
      svg('text', { x: (from + to) / 2, y: TOP + BAR + 34, 'text-anchor': 'middle' }, nameOf(phase)),
      svg('text', { x: Math.max(from, LEFT + 6), y: TOP + BAR + 17, 'text-anchor': 'middle' }, phase.from + ' h'),
    ];
  });
  if (hours >= 0) parts.push(...marker(x(hours), hours));
  const words = now ? 'Now: ' + ago(hours) + ', ' + nameOf(now).toLowerCase() + '.' : 'The time of the treatment is not told.';
  return svg('svg', { viewBox: '0 0 ' + WIDTH + ' 100', role: 'img', 'aria-label': 'Recovery timeline. ' + words }, ...parts);
}

function marker(x, hours) {
  const at = Math.min(Math.max(x, 34), WIDTH - 34);
  return [
    svg('path', { class: 'now', d: 'M' + x + ' ' + (TOP + 2) + 'l-8 -14h16z' }),
    svg('line', { class: 'tick', x1: x, x2: x, y1: TOP, y2: TOP + BAR }),
    svg('text', { x: at, y: 14, 'text-anchor': 'middle' }, 'now, ' + hours + ' h'),
  ];
}

function list(phases, now) {
  return el('ol', { class: 'phases' }, ...phases.map((phase) => {
    const details = el('details', {},
      el('summary', {}, nameOf(phase) + ', ' + span(phase) + (phase === now ? ': now' : '')),
      el('ul', {}, ...phase.advice.map((text) => el('li', {}, text))));
    details.open = phase === now;
    const item = el('li', { class: 'phase-' + phase.id }, details);
    if (phase === now) item.setAttribute('aria-current', 'step');
    return item;
  }));
}
