import * as echo from './echo.js';
import * as chat from './chat.js';
import * as voice from './voice.js';
import { el } from './dom.js';
import { focusScreen, showScreen } from './screen.js';
import { ago, timeline } from './timeline.js';

const by = (id) => document.getElementById(id);
const question = by('question');

let known = await echo.facts().catch(() => undefined);

// The session as the page carries it: what the Echo gave back, when it began, and its lines as a conversation test.
let session;
let last;
let turns = Promise.resolve();

const locale = () => by('locale').value;
const device = () => known.devices.find((one) => one.id === by('device').value);

// How long ago the treatment was, -1 if that isn't told; the slider shows it as far as it reaches.
let hours = -1;
const treatedHours = () => hours < 0 ? null : Math.min(hours, known.longestHours);

const country = new Intl.DisplayNames(['en'], { type: 'region' });

function startPage() {
  for (const one of known.locales) by('locale').append(el('option', { value: one }, 'English, ' + country.of(one.split('-')[1])));
  for (const one of known.devices) by('device').append(el('option', { value: one.id }, one.name));
  for (const one of known.suggestions) {
    by('suggestions').append(el('li', {}, el('button', { type: 'button', onclick: () => ask(one) }, one)));
  }
  by('locale').value = known.locale;
  by('treated').max = known.longestHours;
  by('microphone').hidden = !voice.canListen;
  drawTimeline();
  sayVoice();
  show();
}

function drawTimeline() {
  by('treated').value = Math.min(hours, known.longestHours);
  by('treated-words').textContent = ago(hours);
  by('treated').setAttribute('aria-valuetext', ago(hours));
  by('timeline').replaceChildren(timeline(known.phases, known.longestHours, hours));
}

function sayVoice() {
  by('speak').disabled = !voice.canSpeak;
  const found = voice.voiceOf(locale());
  by('voice').textContent = !voice.canSpeak ? 'This browser has no voice; answers are shown only.'
    : found ? 'Voice: ' + found.name + ' (' + found.lang + ')'
      : 'This browser offers no English voice by name; answers may be shown only.';
}

async function say(words, touched = null) {
  const answer = await echo.answer({
    say: words,
    touched,
    locale: locale(),
    device: by('device').value,
    treatedHours: treatedHours(),
    session: session?.carried ?? null,
  });
  session ??= begun();
  session.carried = answer.session;
  session.lines = [...session.lines, ...answer.glass.test];
  const { opening, lines } = session;
  const test = () => ['conversation: ' + words, ...opening, ...lines].join('\n') + '\n';
  chat.show(words, answer, locale(), words ? test : undefined);
  last = answer.glass.response;
  show();
  if (answer.endsSession) session = undefined;
  else follow(answer.treatedHours);
  return answer;
}

function begun() {
  const treated = hours < 0 ? [] : ['treated: ' + treatedHours() + ' hours ago'];
  return { opening: ['locale: ' + locale(), ...treated], lines: [] };
}

// The patient may tell the time in the talk, or have it forgotten; the slider goes along.
function follow(told = -1) {
  hours = told;
  drawTimeline();
}

async function open(why) {
  session = undefined;
  if (why) chat.divide(why);
  return say('');
}

// One after the other, so that a quick click can't overtake the answer before it.
function next(step, words) {
  turns = turns.then(step).catch((failure) => {
    chat.trouble(words, 'The local Echo does not answer (' + failure.message + '). Is ./needlecare still running?', locale());
  });
  return turns;
}

function ask(words) {
  voice.silence();
  return next(async () => {
    if (!session) await open('New session: treated ' + ago(hours));
    utter(await say(words));
  }, words);
}

function show() {
  showScreen(last, device(), touch);
}

// What is touched on the screen is asked, and told from what is said.
function touch(what, text) {
  const words = text.replace(/[\u201c\u201d]/g, '');
  voice.silence();
  return next(async () => {
    if (!session) await open('New session: treated ' + ago(hours));
    utter(await say(words, what));
    focusScreen();
  }, words);
}

function utter(answer) {
  if (by('speak').checked) voice.speak(answer.speech, locale());
}

by('ask').addEventListener('submit', (event) => {
  event.preventDefault();
  const words = question.value.trim();
  question.value = '';
  if (words) ask(words);
});

by('new').addEventListener('click', () => {
  voice.silence();
  next(async () => utter(await open('New session: treated ' + ago(hours))), '');
  question.focus();
});

by('locale').addEventListener('change', () => {
  session = undefined;
  sayVoice();
  next(async () => {
    known = await echo.facts(locale());
    drawTimeline();
  }, '');
});

by('device').addEventListener('change', show);

by('treated').addEventListener('input', () => {
  session = undefined;
  hours = Number(by('treated').value);
  drawTimeline();
});

by('speak').addEventListener('change', () => {
  if (!by('speak').checked) voice.silence();
});

let stopListening;
let agreed = false;

by('microphone').addEventListener('click', () => {
  if (stopListening) stopListening();
  else if (agreed) listen();
  else by('microphone-note').showModal();
});

by('microphone-note').addEventListener('close', () => {
  agreed = by('microphone-note').returnValue === 'yes';
  if (agreed) listen();
});

function listen() {
  voice.silence();
  const button = by('microphone');
  const pressed = (listening) => {
    button.setAttribute('aria-pressed', String(listening));
    button.textContent = listening ? 'Listening' : 'Speak';
  };
  pressed(true);
  by('note').textContent = '';
  stopListening = voice.listen(locale(), {
    heard: (words) => ask(words),
    failed: (error) => { by('note').textContent = 'The microphone gave nothing (' + error + '). Typing always works.'; },
    ended: () => {
      stopListening = undefined;
      pressed(false);
    },
  });
}

voice.onVoices(() => known && sayVoice());

if (known) {
  startPage();
  next(() => open(), '');
} else {
  chat.trouble('', 'The local Echo does not answer. Is ./needlecare still running?', 'en');
}
