import { el } from './dom.js';

const HEARD_BY = {
  sample: 'a sample of the interaction model, word for word',
  words: 'a free-speech intent, which brings the words along',
  touch: 'a touch on the screen, which sends what it stands for',
  fallback: 'no sample: the fallback intent, which brings no words',
};

// How an answer came about, made when it is opened. The test is the conversation up to here as CONTRIBUTING.md describes it.
export function behindTheGlass(turn, test) {
  const details = el('details', { class: 'glass', 'aria-live': 'off' }, el('summary', {}, 'Behind the glass'));
  details.addEventListener('toggle', () => details.append(inside(turn, test)), { once: true });
  return details;
}

function inside(turn, test) {
  const glass = turn.glass;
  const facts = el('dl', {},
    ...fact('Heard by', HEARD_BY[glass.heardBy]),
    ...fact('Intent', glass.intent),
    ...fact('Slots', glass.slots.length ? list(glass.slots.map(slot)) : 'none'),
    ...fact('Danger', glass.finding ? danger(glass.finding) : 'none was heard'),
    ...fact('Answer', (glass.answer ?? 'not of a topic') + ', ' + turn.urgency),
    ...fact('Rests on', restsOn(glass)),
    ...fact('Shown as a card', turn.card || 'nothing'),
    ...fact('Time taken', (glass.micros / 1000).toFixed(1) + ' ms'));
  const parts = [facts, json('Request', glass.request), json('Response', glass.response)];
  if (test) parts.push(copy(test));
  return el('div', {}, ...parts);
}

function fact(name, value) {
  return [el('dt', {}, name), el('dd', {}, value)];
}

function list(texts) {
  return el('ul', {}, ...texts.map((text) => el('li', {}, text)));
}

function slot({ name, value, type, id }) {
  return name + ' = "' + value + '" (' + type + (id ? ', ' + id : '') + ')';
}

function danger({ flag, urgency, reason }) {
  return flag + ', ' + urgency + ': ' + reason;
}

function restsOn({ claims, source }) {
  const texts = claims.map(({ id, text }) => id + ': ' + text);
  if (source) texts.push('Level: ' + source);
  return texts.length ? list(texts) : 'no claim';
}

function json(name, value) {
  return el('details', {}, el('summary', {}, name + ' as JSON'),
    el('pre', { tabindex: '0', role: 'group', 'aria-label': name + ' as JSON' }, JSON.stringify(value, null, 2)));
}

function copy(test) {
  const done = el('span', { role: 'status' });
  const text = el('pre', { tabindex: '0', role: 'group', 'aria-label': 'The conversation as a test', hidden: '' }, test());
  const button = el('button', { type: 'button' }, 'Copy as a conversation test');
  button.addEventListener('click', async () => {
    text.hidden = false;
    try {
      await navigator.clipboard.writeText(text.textContent);
      done.textContent = ' Copied.';
    } catch {
      getSelection().selectAllChildren(text);
      done.textContent = ' Selected: copy it with your keyboard.';
    }
  });
  return el('div', {}, button, done, text);
}
