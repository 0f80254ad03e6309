// The browser's own voice and ear. Both may be missing; then the page is read and typed.
const synthesis = 'speechSynthesis' in window && 'SpeechSynthesisUtterance' in window ? window.speechSynthesis : undefined;
const Recognition = window.SpeechRecognition ?? window.webkitSpeechRecognition;

export const canSpeak = Boolean(synthesis);
export const canListen = Boolean(Recognition);

const tag = (language) => language.replace('_', '-').toLowerCase();

// A voice of the country, else one of the language.
export function voiceOf(locale) {
  const voices = synthesis?.getVoices() ?? [];
  return voices.find((voice) => tag(voice.lang) === tag(locale))
    ?? voices.find((voice) => tag(voice.lang).split('-')[0] === tag(locale).split('-')[0]);
}

export function onVoices(changed) {
  synthesis?.addEventListener?.('voiceschanged', changed);
}

export function speak(text, locale) {
  if (!synthesis) return;
  silence();
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.lang = locale;
  const voice = voiceOf(locale);
  if (voice) utterance.voice = voice;
  synthesis.speak(utterance);
}

export function silence() {
  synthesis?.cancel();
}

// Listens for one utterance; returns what ends it.
export function listen(locale, { heard, failed, ended }) {
  const recognition = new Recognition();
  recognition.lang = locale;
  recognition.interimResults = false;
  recognition.onresult = (event) => heard(event.results[0][0].transcript);
  recognition.onerror = (event) => failed(event.error);
  recognition.onend = ended;
  recognition.start();
  return () => recognition.stop();
}
