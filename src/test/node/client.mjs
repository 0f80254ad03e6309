// Drives a skill as somebody else's client does: node client.mjs <address> <interaction model>
// Prints a line of JSON for the launch and for up to three samples of each intent: intent, utterance, speech.
import { readFileSync } from 'node:fs';
import virtualAlexa from 'virtual-alexa';

const [address, file] = process.argv.slice(2);
const SAMPLES = 3;

// What fills the slots of the platform's own types.
const BUILT_IN = {
  'AMAZON.DURATION': 'six hours',
  'AMAZON.DATE': 'yesterday',
  'AMAZON.TIME': 'five p m',
  'AMAZON.SearchQuery': 'odd since this morning',
};

// The client takes any words that hold one of these for the opening of a skill, and "exit" for its end.
const MISTAKEN = /(ask|open|launch|talk to|tell)|^exit$/i;

const model = JSON.parse(readFileSync(file, 'utf8'));
const language = model.interactionModel.languageModel;

// The client breaks on a value with an empty list of synonyms.
for (const type of language.types) {
  for (const { name } of type.values) if (name.synonyms?.length === 0) delete name.synonyms;
}

const alexa = virtualAlexa.VirtualAlexa.Builder().interactionModel(model).skillURL(address).locale('en-US').create();

function valueOf(type) {
  return BUILT_IN[type] ?? language.types.find((one) => one.name === type).values[0].name.value;
}

function slotsOf(intent) {
  return Object.fromEntries((intent.slots ?? []).map(({ name, type }) => [name, valueOf(type)]));
}

function say(sample, slots) {
  return sample.replace(/\{(\w+)\}/g, (_, name) => slots[name]);
}

function spread(samples) {
  const step = Math.max(1, Math.floor(samples.length / SAMPLES));
  return samples.filter((_, index) => index % step === 0).slice(0, SAMPLES);
}

async function heard(intent, utterance, call) {
  alexa.context().newSession();
  const response = await call();
  console.log(JSON.stringify({ intent, utterance, speech: response.response?.outputSpeech?.ssml ?? '' }));
}

await heard('LaunchRequest', '', () => alexa.launch());
for (const intent of language.intents) {
  const slots = slotsOf(intent);
  const utterances = spread((intent.samples ?? []).map((sample) => say(sample, slots)).filter((words) => !MISTAKEN.test(words)));
  for (const utterance of utterances) await heard(intent.name, utterance, () => alexa.utter(utterance));
  if (utterances.length === 0) await heard(intent.name, '', () => alexa.intend(intent.name, slots));
}
