// The last lines of every help text.

export const COMMON = {
  en: `Common options
  --lang en|ru|kk   language of all text (default en; or the variable ANECHOIC_LANG)
  --help            this text`,
  ru: `Общие параметры
  --lang en|ru|kk   язык всех текстов (по умолчанию en; или переменная ANECHOIC_LANG)
  --help            этот текст`,
  kk: `Ортақ параметрлер
  --lang en|ru|kk   барлық мәтіннің тілі (әдепкісі en; не ANECHOIC_LANG айнымалысы)
  --help            осы мәтін`,
}
