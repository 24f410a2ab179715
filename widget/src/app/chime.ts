/**
 * How does a new request sound? Two short soft tones, made by the browser itself.
 *
 * A page may sound only after the operator touched it: the first touch after loading opens the audio, if sound is wanted.
 */
import { sound } from "./preferences";

const TONES_HZ = [660, 880];
const TONE_SECONDS = 0.16;
const LOUDNESS = 0.12;

let audio: AudioContext | null = null;

/** Make audio ready; call it from a gesture. */
export function wake(): void {
  if (!sound.value) return;
  audio ??= new AudioContext();
  void audio.resume();
}

/** Sound once, if the operator wants it and has touched the page. */
export function chime(): void {
  if (!sound.value || audio?.state !== "running") return;
  const { currentTime } = audio;
  TONES_HZ.forEach((hertz, index) => tone(hertz, currentTime + index * TONE_SECONDS));
}

addEventListener("pointerdown", wake, { once: true });
addEventListener("keydown", wake, { once: true });

function tone(hertz: number, at: number): void {
  if (!audio) return;
  const oscillator = audio.createOscillator();
  const volume = audio.createGain();
  oscillator.frequency.value = hertz;
  volume.gain.setValueAtTime(LOUDNESS, at);
  volume.gain.exponentialRampToValueAtTime(0.001, at + TONE_SECONDS);
  oscillator.connect(volume).connect(audio.destination);
  oscillator.start(at);
  oscillator.stop(at + TONE_SECONDS);
}
