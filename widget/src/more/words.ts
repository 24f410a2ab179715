/** Every word that more.js says, in both languages. */

import type { Language } from "../shared/core";

const ru = {
  contactTitle: "Оставьте контакты — мы свяжемся с вами",
  contactName: "Имя",
  contactWay: "Телефон или эл. почта",
  contactText: "Что передать?",
  contactSend: "Отправить",
  contactDone: "Спасибо! Мы свяжемся с вами.",
  rateTitle: "Как прошёл разговор?",
  star: (score: number) => `${score} из 5`,
  rateComment: "Что стоит улучшить? (необязательно)",
  rateSend: "Оценить",
  rateDone: "Спасибо за оценку!",
  aboutNothing: "Пока ничего, кроме этого чата.",
  aboutFailed: "Не удалось загрузить. Попробуйте позже.",
  aboutMessages: (count: number) => `Сообщений в переписке: ${count}`,
  aboutPatterns: "Как мы понимаем ваш визит",
  download: "Скачать всё",
  layers: { dialogue: "Из разговора", session: "Об этом визите", history: "Из прошлого", live: "Со страниц сайта" } as Record<string, string>,
  sources: { verified: "проверено", crm: "из учёта магазина", visitor: "с ваших слов", page: "со страницы" } as Record<string, string>,
  forget: "Забыть меня",
  forgetSure: "Удалить переписку и всё, что о вас известно? Вернуть будет нельзя.",
  forgetYes: "Удалить",
  cancel: "Отмена",
  save: "Сохранить переписку",
  authors: { visitor: "Вы", assistant: "Ассистент", operator: "Сотрудник", system: "" },
};

const en: typeof ru = {
  contactTitle: "Leave your contact and we will get back to you",
  contactName: "Name",
  contactWay: "Phone or e-mail",
  contactText: "What should we know?",
  contactSend: "Send",
  contactDone: "Thank you! We will get back to you.",
  rateTitle: "How was the conversation?",
  star: (score) => `${score} of 5`,
  rateComment: "What could be better? (optional)",
  rateSend: "Rate",
  rateDone: "Thank you for rating!",
  aboutNothing: "Nothing yet apart from this chat.",
  aboutFailed: "Could not be loaded. Please try later.",
  aboutMessages: (count) => `Messages in this conversation: ${count}`,
  aboutPatterns: "How we understand your visit",
  download: "Download all",
  layers: { dialogue: "From the conversation", session: "About this visit", history: "From the past", live: "From the pages" },
  sources: { verified: "verified", crm: "shop records", visitor: "you told us", page: "from the page" },
  forget: "Forget me",
  forgetSure: "Delete the conversation and everything known about you? This cannot be undone.",
  forgetYes: "Delete",
  cancel: "Cancel",
  save: "Save conversation",
  authors: { visitor: "You", assistant: "Assistant", operator: "Colleague", system: "" },
};

export const MORE_WORDS: Record<Language, typeof ru> = { ru, en };
