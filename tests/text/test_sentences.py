"""Where sentences end: marks, attributions, several sentences within one quotation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polyproof.reading import read_plain
from polyproof.text.sentences import split_sentences


def cut(language: str, text: str) -> list[str]:
    article = read_plain(text, language)
    return [sentence.span.of(text) for sentence in split_sentences(article)]


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("en", ["It rained.", "Nobody came."]),
        ("en", ["“We waited.", "Then we left.”", "He shrugged."]),
        ("en", ['"We waited.', 'Then we left."', '"Why?"', "She smiled."]),
        ("de", ["„Wir warteten.", "Dann gingen wir.“", "Er schwieg."]),
        ("de", ["Der Hof ist gesperrt.", "225 Hektar sind verloren."]),
        ("de", ["Am 24. Dezember schneit es."]),
        ("sw", ["Mvuvi Bi. Zuhura Hamisi alikubali.", "Dkt. Asha na Mhe. Juma pia."]),
        ("bn", ["বৈঠকে ড. আনিসুল হক ও মো. রফিক ছিলেন।", "ডা. নাজমা আসেননি।"]),
        ("hi", ["डॉ. कविता और प्रो. एस.एम. खान थे।", "डा. शर्मा नहीं आए।"]),
        ("ta", ["எம். செல்வி, இரா. சந்திரன் வந்தனர்.", "டாக்டர் கே.எஸ். ராமன் வரவில்லை."]),
        ("ar", ["قال د. سامي خوري إن أ. د. ليلى لم تحضر.", "وافق م. أحمد."]),
        ("ur", ["ڈاکٹر قدیر اور ایم. اے. خان آئے۔", "پروفیسر نہیں آئے۔"]),
        ("he", ["עורך הדין א. מזרחי הגיע.", "ד. לוי לא הגיע."]),
        ("th", ["น.ส. สมหญิง และ ดร. สมชาย มาถึงเมื่อวันที่ 5 ต.ค. เวลา 10.30 น. ที่กรุงเทพฯ"]),
        ("de", ["Der Turm ist aus dem 14. Jahrhundert.", "Gezählt wurden 16.", "Nun ruht er."]),
        ("is", ["Hann kom 15. maí og fór strax.", "Enginn sá hann."]),
        ("hr", ["To je bilo 2009. godine u luci.", "Nitko nije došao."]),
        ("fr", ["Le port est fermé, dit M. Lenoir.", "Mme. Blanc attend."]),
        ("fr", ["« Nous attendons.", "Puis nous partons. »", "Il se tait."]),
        ("ru", ["«Мы ждали!» — сказал он.", "Потом ушёл."]),
        (
            "en",
            [
                "She left at 5 p.m. Monday with Ms. Hall and Assoc. Prof. Lee.",
                "He left at 6 p.m.",
                "It rained.",
            ],
        ),
        ("es", ["Habló J. Lomas, y luego F. A. Prado.", "Es el grupo B.", "Nadie vino."]),
        ("sr", ["Дошао је проф. М.Б. Лукић.", "Нико није чекао."]),
        ("en", ["It rained.", "Nobody came ! !"]),
        ("pl", ["Przyszedł doradca ds. bezpieczeństwa.", "Nikt go nie znał."]),
        ("pl", ["To jest 4 proc. PKB.", "Mówi prok. Lis, m.in. Ewie."]),
        ("vi", ["Anh ở TP. Lam Sơn.", "Không ai đến."]),
        ("he", ['לפי רה"מ זה נגמר.', "הוא חזר הביתה."]),
        ("lt", ["Baigėsi 21 val. 25 min. (20 val. Londono laiku).", "Lijo."]),
        ("pl", ["Zaczęło się ok. 300 zł temu, o godz. 21 przy ul. 3 Maja.", "Padało."]),
        ("ru", ["По ст. 5 и табл. 3 это было вчера.", "30 человек ждали."]),
        ("en", ["It begins at 6 a.m. EDT on Monday.", "It rained."]),
        ("sk", ["Góly: 45. Pospíšil (Tatar), 52. Slafkovský (Hrivík), 59. Kňažko.", "Prší."]),
        ("ka", ["„ის ფიქრობს.“", "მისი თქმით, წვიმდა.", "ყველა წავიდა."]),
        ("en", ["It ended (for now).", "(Nobody knew.)", "They left."]),
    ],
)
def test_sentences_with_blanks(language: str, sentences: list[str]) -> None:
    assert cut(language, " ".join(sentences)) == sentences


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("zh", ["他说：“港口关了。”", "她补充说：“我们等着。”"]),
        ("ja", ["「待った。", "帰った。」と彼は言った。", "雨だった。"]),
        ("zh", ["“我们等。”她说，“后来走了。”", "雨停了。"]),
        ("zh", ["会议结束了。", "2022年又开始了。", "“谁来了？", "没人。”"]),
    ],
)
def test_sentences_without_blanks(language: str, sentences: list[str]) -> None:
    assert cut(language, "".join(sentences)) == sentences


def test_glued_sentences_are_two() -> None:
    assert cut("en", "He was there.Then he left.") == ["He was there.", "Then he left."]


def test_a_mark_without_partner_keeps_nothing_together() -> None:
    assert len(cut("en", 'He said: "We waited. Nobody came. It rained.')) == 3


@given(
    st.text(alphabet=' .!?"“”«»「」。\n\tAbc1א漢', max_size=60), st.sampled_from(["en", "ja", ""])
)
def test_sentences_cover_all_that_is_not_blank(text: str, language: str) -> None:
    article = read_plain(text, language)
    covered = 0
    for sentence in split_sentences(article):
        assert sentence.span.start >= covered
        assert not text[covered : sentence.span.start].strip()
        assert sentence.span.of(text) == sentence.span.of(text).strip() != ""
        covered = sentence.span.end
    assert not text[covered:].strip()
