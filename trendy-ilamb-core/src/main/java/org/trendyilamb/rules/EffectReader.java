// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.trendyilamb.time.CalendarNames;
import org.trendyilamb.time.DateOrder;
import org.trendyilamb.time.Frequency;
import org.trendyilamb.time.StampPosition;
import org.trendyilamb.time.TimeException;
import org.trendyilamb.units.LatentHeat;

/** Reads the effects of one rule: one key per kind of effect. */
final class EffectReader {
  private static final String IS = "is";
  private static final String IN_PLACE_OF = "in_place_of";

  @FunctionalInterface
  private interface Kind {
    RuleEffect read(YamlMap map, String key);
  }

  private static final Map<String, Kind> KINDS =
      Map.ofEntries(
          Map.entry("calendar", EffectReader::calendar),
          Map.entry("date_order", (m, k) -> new RuleEffect.DateOrderIs(one(m, k, DateOrder.class))),
          Map.entry("time_units", (m, k) -> new RuleEffect.TimeUnitsAre(m.needed(k))),
          Map.entry("first_year", (m, k) -> new RuleEffect.FirstYearIs(m.whole(k))),
          Map.entry(
              "stamp_position",
              (m, k) -> new RuleEffect.StampsStand(one(m, k, StampPosition.class))),
          Map.entry("first_period", EffectReader::firstPeriod),
          Map.entry("ignore_time_bounds", EffectReader::bounds),
          Map.entry("unit", EffectReader::unit),
          Map.entry("burnt_per", EffectReader::burntPer),
          Map.entry("latent_heat", EffectReader::latentHeat),
          Map.entry("source_variable", (m, k) -> new RuleEffect.SourceVariableIs(m.needed(k))),
          Map.entry("missing_value", (m, k) -> new RuleEffect.MissingValueIs(m.real(k))),
          Map.entry("soil_thickness", EffectReader::soilThickness),
          Map.entry("ignore", (m, k) -> new RuleEffect.Ignored(m.needed(k))),
          Map.entry("refuse", (m, k) -> new RuleEffect.Refused(m.needed(k))));

  private EffectReader() {}

  static List<RuleEffect> read(YamlMap rule) {
    List<RuleEffect> effects = new ArrayList<>();
    if (rule.node("effects").isPresent()) {
      YamlMap map = new YamlMap(rule.node("effects").get(), KINDS.keySet(), rule.where());
      for (String key : map.keys()) {
        effects.add(kind(key).read(map, key));
      }
    }
    return effects;
  }

  private static Kind kind(String key) {
    Kind kind = KINDS.get(key);
    if (kind == null) {
      throw new IllegalStateException("key " + key + " passed without a reader");
    }
    return kind;
  }

  private static RuleEffect calendar(YamlMap map, String key) {
    YamlMap parts = parts(map, key, Set.of(IS, IN_PLACE_OF));
    try {
      return new RuleEffect.CalendarIs(
          CalendarNames.read(parts.needed(IS), map.where()).calendar(), replaced(parts));
    } catch (TimeException e) {
      throw map.wrong(key, parts.needed(IS), "a calendar of CF, such as noleap");
    }
  }

  private static RuleEffect unit(YamlMap map, String key) {
    YamlMap parts = parts(map, key, Set.of(IS, IN_PLACE_OF));
    return new RuleEffect.UnitIs(parts.needed(IS), replaced(parts));
  }

  /** A rule that replaces whatever stands in a file would hide the next mistake. */
  private static List<String> replaced(YamlMap parts) {
    List<String> words = parts.words(IN_PLACE_OF);
    if (words.isEmpty()) {
      parts.needed(IN_PLACE_OF);
    }
    return words;
  }

  private static RuleEffect firstPeriod(YamlMap map, String key) {
    YamlMap parts = parts(map, key, Set.of("frequency", "year", "month"));
    Frequency frequency =
        Frequency.ofLabel(parts.needed("frequency"))
            .filter(f -> f != Frequency.FIXED)
            .orElseThrow(() -> parts.wrong("frequency", parts.needed("frequency"), "mon, yr, day"));
    int month = parts.node("month").isPresent() ? parts.whole("month") : 1;
    if (month < 1 || month > 12) {
      throw parts.wrong("month", Integer.toString(month), "1 to 12");
    }
    return new RuleEffect.FirstPeriodIs(frequency, parts.whole("year"), month);
  }

  private static RuleEffect bounds(YamlMap map, String key) {
    if (!map.needed(key).equals("true")) {
      throw map.wrong(key, map.needed(key), "true");
    }
    return new RuleEffect.TimeBoundsIgnored();
  }

  private static RuleEffect burntPer(YamlMap map, String key) {
    if (!map.needed(key).equals("day")) {
      throw map.wrong(key, map.needed(key), "day");
    }
    return new RuleEffect.BurntPer(86_400);
  }

  private static RuleEffect latentHeat(YamlMap map, String key) {
    double value = map.real(key);
    return Arrays.stream(LatentHeat.values())
        .filter(constant -> constant.joulePerKilogram() == value)
        .findFirst()
        .map(constant -> (RuleEffect) new RuleEffect.LatentHeatIs(constant))
        .orElseThrow(
            () ->
                map.wrong(
                    key,
                    map.needed(key),
                    "one of "
                        + String.join(
                            ", ",
                            Arrays.stream(LatentHeat.values()).map(LatentHeat::text).toList())));
  }

  private static RuleEffect soilThickness(YamlMap map, String key) {
    List<Double> metres = new ArrayList<>();
    for (String word : map.words(key)) {
      double thickness;
      try {
        thickness = Double.parseDouble(word);
      } catch (NumberFormatException e) {
        throw map.wrong(key, word, "the thickness of a layer in m");
      }
      if (!(thickness > 0 && thickness < 1000)) {
        throw map.wrong(key, word, "the thickness of a layer in m");
      }
      metres.add(thickness);
    }
    if (metres.isEmpty()) {
      throw map.wrong(key, "no layer", "the thickness of each layer in m");
    }
    return new RuleEffect.SoilThickness(metres);
  }

  private static <E extends Enum<E>> E one(YamlMap map, String key, Class<E> type) {
    String word = map.needed(key);
    for (E constant : type.getEnumConstants()) {
      if (word(constant).equals(word)) {
        return constant;
      }
    }
    throw map.wrong(
        key,
        word,
        "one of "
            + String.join(
                ", ", Arrays.stream(type.getEnumConstants()).map(EffectReader::word).toList()));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static YamlMap parts(YamlMap map, String key, Set<String> known) {
    return new YamlMap(map.node(key).orElseThrow(), known, map.where());
  }
}
