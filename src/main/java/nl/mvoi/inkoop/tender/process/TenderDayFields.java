// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.rules.MarketRules.PriorNotice;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.rules.Shortening;
import nl.mvoi.inkoop.rules.WorkingCalendar;
import nl.mvoi.inkoop.tender.MinimumTerms;
import nl.mvoi.inkoop.tender.MinimumTerms.Asked;
import nl.mvoi.inkoop.tender.Preparation;
import nl.mvoi.inkoop.tender.ShorterTerms;
import nl.mvoi.inkoop.tender.TenderDays;
import org.springframework.stereotype.Component;

/** The days of a tender on the form, and what makes its terms shorter. */
@Component
class TenderDayFields {

    private static final String SENDING = "verzenddatum";
    private static final String CLOSING = "sluitingsdatum";
    private static final String QUESTIONS = "vragenTot";
    private static final String ANSWERS = "nviUiterlijk";
    private static final String SHORTER = "termijnVerkorting";
    private static final String NOTICE_SENT = "vooraankondigingDatum";
    private static final String NOTICE_NUMBER = "vooraankondigingNummer";
    private static final String URGENCY = "haastReden";

    private final MinimumTerms terms;
    private final RuleLibrary rules;
    private final WorkingCalendar calendar;
    private final Clock clock;

    TenderDayFields(MinimumTerms terms, RuleLibrary rules, WorkingCalendar calendar, Clock clock) {
        this.terms = terms;
        this.rules = rules;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** @param earlier what was prepared before; empty the first time */
    void show(DossierNumber dossier, Optional<Preparation> earlier, Map<String, Object> values) {
        LocalDate today = LocalDate.now(clock);
        Asked asked = terms.asked(dossier);
        values.put("verkortingMogelijk", Stream.of(Shortening.values()).anyMatch(why -> terms.isShorter(asked.with(why), today)));
        TenderDays days = earlier.map(Preparation::days).orElseGet(() -> completed(asked, today, null, null, terms.earliestClosing(asked, today)));
        values.put(SENDING, days.sending());
        values.put(CLOSING, days.closing());
        values.put(QUESTIONS, days.questionsUntil());
        values.put(ANSWERS, days.answersBy());
        ShorterTerms shorter = earlier.map(Preparation::shorter).orElse(ShorterTerms.NONE);
        values.put(SHORTER, shorter.why().name());
        values.put(NOTICE_SENT, shorter.noticeSent());
        values.put(NOTICE_NUMBER, shorter.noticeNumber());
        values.put(URGENCY, shorter.urgency());
    }

    void check(DossierNumber dossier, Answers answers, Problems problems) {
        LocalDate sending = answers.date(SENDING);
        LocalDate closing = answers.date(CLOSING);
        if (sending == null || closing == null) {
            return;
        }
        problems.at(SENDING).addIf(sending.isBefore(LocalDate.now(clock)), "De verzenddatum ligt in het verleden. Kies vandaag of een latere dag.");
        problems.at(CLOSING).addIf(!closing.isAfter(sending), "De sluitingsdatum moet na de verzenddatum liggen.");
        try {
            Asked asked = terms.asked(dossier).with(why(answers));
            // Terms can only be counted in years whose holidays are known.
            terms.earliestClosing(asked, sending);
            LocalDate next = calendar.addWorkingDays(closing, 1);
            problems.at(CLOSING).addIf(!calendar.isWorkingDay(closing), "De sluitingsdatum is geen werkdag: " + DutchFormat.dayOfTheWeek(closing)
                    + ". De volgende werkdag is " + DutchFormat.dayOfTheWeek(next) + ".");
            checkShorter(asked, sending, answers, problems);
            checkQuestions(asked, sending, closing, answers, problems);
        } catch (IllegalStateException e) {
            problems.at(CLOSING).add("Kies andere datums: van een van deze jaren zijn de feestdagen niet bekend.");
        }
    }

    private void checkShorter(Asked asked, LocalDate sending, Answers answers, Problems problems) {
        problems.at(SHORTER).addIf(asked.shortening() != Shortening.GEEN && !terms.isShorter(asked, sending),
                "Bij deze procedure maakt dat de termijn niet korter. Kies de gewone termijn.");
        LocalDate sent = answers.date(NOTICE_SENT);
        if (asked.shortening() != Shortening.VOORAANKONDIGING || sent == null) {
            return;
        }
        PriorNotice window = rules.market().priorNotice(sending);
        problems.at(NOTICE_SENT).addIf(sent.isAfter(window.latest(sending)) || sent.isBefore(window.earliest(sending)),
                "De vooraankondiging van " + DutchFormat.day(sent) + " maakt de termijn niet korter. Zij moet zijn verzonden van "
                        + DutchFormat.day(window.earliest(sending)) + " tot en met " + DutchFormat.day(window.latest(sending)) + ". "
                        + window.explanation().text());
    }

    private void checkQuestions(Asked asked, LocalDate sending, LocalDate closing, Answers answers, Problems problems) {
        Optional<LocalDate> legal = terms.answersBy(asked, sending, closing);
        LocalDate latest = legal.orElse(closing);
        LocalDate answered = answers.date(ANSWERS);
        LocalDate questions = answers.date(QUESTIONS);
        LocalDate lastQuestions = Optional.ofNullable(answered).or(() -> legal).map(until -> questionsBefore(until, sending)).orElse(closing);
        problems.at(ANSWERS).addIf(answered != null && answered.isAfter(latest), "De nota van inlichtingen komt te laat. Met deze sluitingsdatum komt hij uiterlijk op "
                + DutchFormat.dayOfTheWeek(latest) + ".");
        problems.at(ANSWERS).addIf(answered != null && answered.isBefore(sending), "De nota van inlichtingen ligt voor de verzenddatum.");
        problems.at(QUESTIONS).addIf(questions != null && questions.isBefore(sending), "De laatste dag voor vragen ligt voor de verzenddatum.");
        problems.at(QUESTIONS).addIf(questions != null && questions.isAfter(lastQuestions), "De laatste dag voor vragen is te laat om ze op tijd te beantwoorden. Kies "
                + DutchFormat.dayOfTheWeek(lastQuestions) + " of eerder.");
    }

    /** What was answered, with the days of the rules where the form was left empty. */
    TenderDays days(DossierNumber dossier, Answers answers) {
        return completed(terms.asked(dossier).with(why(answers)), answers.date(SENDING), answers.date(QUESTIONS), answers.date(ANSWERS),
                answers.date(CLOSING));
    }

    private TenderDays completed(Asked asked, LocalDate sending, LocalDate questions, LocalDate answered, LocalDate closing) {
        LocalDate until = answered != null ? answered : terms.answersBy(asked, sending, closing).orElse(null);
        return new TenderDays(sending, questions != null || until == null ? questions : questionsBefore(until, sending), until, closing);
    }

    private LocalDate questionsBefore(LocalDate answered, LocalDate sending) {
        LocalDate day = calendar.minusWorkingDays(answered, rules.market().answerDays(sending));
        return day.isBefore(sending) ? sending : day;
    }

    /** What belongs to another choice is not asked, and not kept. */
    ShorterTerms shorter(Answers answers) {
        return new ShorterTerms(why(answers), answers.date(NOTICE_SENT), answers.text(NOTICE_NUMBER), answers.text(URGENCY));
    }

    private static Shortening why(Answers answers) {
        return Objects.requireNonNullElse(answers.choice(SHORTER, Shortening.class), Shortening.GEEN);
    }
}
