// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.interpret;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.trendyilamb.problem.Where;
import org.trendyilamb.rules.RuleEffect;
import org.trendyilamb.time.CalendarNames;
import org.trendyilamb.time.RawTimeAxis;
import org.trendyilamb.time.TimeRules;

/** What is known of a time axis: the user's word first, then the table of rules. */
final class TimeRuleChoice {
  private final Request request;
  private final RuleBook book;
  private TimeRules rules = TimeRules.none();

  TimeRuleChoice(Request request, RuleBook book) {
    this.request = request;
    this.book = book;
  }

  TimeRules choose(RawTimeAxis raw) {
    request.frequency().ifPresent(frequency -> rules = rules.withFrequency(frequency));
    calendar(raw);
    units(raw);
    book.ask(RuleEffect.DateOrderIs.class)
        .ifPresent(
            answer -> {
              rules = rules.withDateOrder(answer.effect().order());
              used(answer, "dates of bare numbers are read " + word(answer.effect().order()));
            });
    book.ask(RuleEffect.FirstYearIs.class)
        .ifPresent(
            answer -> {
              rules = rules.withFirstYear(answer.effect().year());
              used(answer, "the run is expected to begin with " + answer.effect().year());
            });
    book.ask(RuleEffect.StampsStand.class)
        .ifPresent(
            answer -> {
              rules = rules.withStampPosition(answer.effect().position());
              used(
                  answer,
                  "stamps between two periods stand at the "
                      + word(answer.effect().position())
                      + " of theirs");
            });
    book.ask(RuleEffect.TimeBoundsIgnored.class)
        .ifPresent(
            answer -> {
              rules = rules.withoutBounds();
              used(answer, "bounds of the time axis are set aside");
            });
    return rules;
  }

  private void calendar(RawTimeAxis raw) {
    Optional<String> said = request.overrides().calendar();
    if (said.isPresent()) {
      rules = rules.withCalendar(CalendarNames.read(said.get(), Where.nowhere()).calendar());
      return;
    }
    String found =
        raw.calendar()
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .orElse(RuleEffect.CalendarIs.ABSENT);
    book.ask(RuleEffect.CalendarIs.class)
        .filter(answer -> contains(answer.effect().inPlaceOf(), found))
        .ifPresent(
            answer -> {
              rules = rules.withCalendar(answer.effect().calendar());
              used(
                  answer,
                  "the calendar is "
                      + answer.effect().calendar().cfName()
                      + "; the file's is "
                      + found);
            });
  }

  private void units(RawTimeAxis raw) {
    Optional<String> said = request.overrides().timeUnits();
    if (said.isPresent()) {
      rules = rules.withUnits(said.get());
      return;
    }
    book.ask(RuleEffect.FirstPeriodIs.class)
        .ifPresent(
            answer -> {
              RuleEffect.FirstPeriodIs first = answer.effect();
              rules = rules.withForced(first.frequency(), first.year(), first.month());
              used(
                  answer,
                  "the axis begins with year "
                      + first.year()
                      + ", month "
                      + first.month()
                      + ", one step per "
                      + first.frequency().label()
                      + "; its numbers are not read");
            });
    book.ask(RuleEffect.TimeUnitsAre.class)
        .ifPresent(
            answer -> {
              rules = rules.withUnits(answer.effect().text());
              used(
                  answer,
                  "time is read as '"
                      + answer.effect().text()
                      + "'; the file says '"
                      + raw.units().orElse("")
                      + "'");
            });
  }

  private static boolean contains(List<String> words, String found) {
    return words.stream().anyMatch(found::equalsIgnoreCase);
  }

  private void used(RuleBook.Answer<?> answer, String result) {
    book.used(answer.rule(), Aspect.TIME, result);
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
