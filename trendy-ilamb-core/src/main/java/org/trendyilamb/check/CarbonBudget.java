// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.trendyilamb.problem.Issue;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Severity;
import org.trendyilamb.problem.Where;

/**
 * Whether the carbon fluxes of one model and simulation belong together: {@code npp = gpp - ra},
 * and {@code nbp = npp - rh} less fire, land use, harvest and grazing. Models fold some losses into
 * others or leave them out, so only differences are told that no such loss explains. Judged by
 * global totals of the years that all of them have.
 */
final class CarbonBudget {
  /** Losses that a model may deliver beside respiration, positive to the atmosphere. */
  private static final List<String> LOSSES = List.of("fFire", "fLuc", "fHarvest", "fGrazing");

  /** Part of gpp by which npp may differ from gpp - ra: rounding, cells that one of them lacks. */
  private static final double NPP_TOLERANCE = 0.05;

  /**
   * Pg a year that may be missing from the budget of nbp. Fire, harvest with crops, and land use
   * are about 2, 3 and 2 Pg a year; whoever delivers none of them stays within.
   */
  private static final double NBP_TOLERANCE = 8;

  /** Pg a year below which nothing is said of the sign. */
  private static final double SIGN_TOLERANCE = 0.5;

  /** The budget must close this many times better with the sign of nbp reversed. */
  private static final double FAR_BETTER = 4;

  private final Map<String, FieldTraits> fields = new LinkedHashMap<>();

  private CarbonBudget(List<FieldTraits> all) {
    for (FieldTraits field : all) {
      if (field.totals().isPresent()) {
        fields.putIfAbsent(field.variable(), field);
      }
    }
  }

  /** The budget of the fields that have totals; of two of one name the first counts. */
  static CarbonBudget of(List<FieldTraits> fields) {
    return new CarbonBudget(fields);
  }

  private boolean counts(FieldTraits field) {
    return field.equals(fields.get(field.variable()));
  }

  /** What is odd about a field: told of npp and nbp, which the others make up. */
  List<Issue> about(FieldTraits field) {
    return switch (field.variable()) {
      case "npp" -> counts(field) ? npp().stream().toList() : List.of();
      case "nbp" -> counts(field) ? nbp().stream().toList() : List.of();
      default -> List.of();
    };
  }

  private FieldTraits field(String name) {
    return Optional.ofNullable(fields.get(name)).orElseThrow();
  }

  private Optional<Issue> npp() {
    List<String> names = List.of("npp", "gpp", "ra");
    List<Integer> years = years(names);
    if (years.isEmpty()) {
      return Optional.empty();
    }
    double difference = 0;
    double gpp = 0;
    for (int year : years) {
      difference += of("npp", year) - (of("gpp", year) - of("ra", year));
      gpp += Math.abs(of("gpp", year));
    }
    if (Math.abs(difference) <= NPP_TOLERANCE * gpp) {
      return Optional.empty();
    }
    return Optional.of(
        warning(
            "budget-npp",
            "npp is not gpp less ra: one of the three has another unit, sign or scale",
            String.format(
                Locale.ROOT,
                "npp %.2f, gpp %.2f, ra %.2f Pg per year from %s",
                mean("npp", years),
                mean("gpp", years),
                mean("ra", years),
                span(years)),
            "a difference of no more than 5 % of gpp"));
  }

  private Optional<Issue> nbp() {
    List<String> terms = new ArrayList<>();
    boolean byNpp = fields.containsKey("npp");
    terms.add("nbp");
    terms.addAll(byNpp ? List.of("npp", "rh") : List.of("gpp", "ra", "rh"));
    if (!fields.keySet().containsAll(terms)) {
      return Optional.empty();
    }
    LOSSES.stream().filter(fields::containsKey).forEach(terms::add);
    List<Integer> years = years(terms);
    if (years.isEmpty()) {
      return Optional.empty();
    }
    double asIs = 0;
    double reversed = 0;
    double residual = 0;
    for (int year : years) {
      double expected = byNpp ? of("npp", year) : of("gpp", year) - of("ra", year);
      expected -= of("rh", year);
      for (String loss : LOSSES) {
        expected -= fields.containsKey(loss) ? of(loss, year) : 0;
      }
      asIs += Math.abs(of("nbp", year) - expected) / years.size();
      reversed += Math.abs(-of("nbp", year) - expected) / years.size();
      residual += (of("nbp", year) - expected) / years.size();
    }
    String found =
        String.format(
            Locale.ROOT,
            "nbp %.2f Pg per year from %s, %.2f by the sum of %s; the difference is %.2f, and %.2f"
                + " with the sign of nbp reversed",
            mean("nbp", years),
            span(years),
            mean("nbp", years) - residual,
            String.join(", ", terms.subList(1, terms.size())),
            asIs,
            reversed);
    if (asIs > SIGN_TOLERANCE && reversed * FAR_BETTER < asIs) {
      return Optional.of(
          warning(
              "budget-sign",
              "the carbon budget closes only with the sign of nbp reversed",
              found,
              "nbp positive into the land"));
    }
    if (Math.abs(residual) <= NBP_TOLERANCE) {
      return Optional.empty();
    }
    return Optional.of(
        warning(
            "budget-nbp",
            "nbp is far from what the other carbon fluxes leave: one of them has another unit, sign"
                + " or scale",
            found,
            "a difference of no more than " + NBP_TOLERANCE + " Pg per year"));
  }

  private static Issue warning(String code, String what, String found, String expected) {
    return new Issue(
        Severity.WARNING,
        new Problem(
            code,
            Where.nowhere(),
            what,
            found,
            expected,
            "check units and signs of these files; nothing was changed"));
  }

  private List<Integer> years(List<String> names) {
    List<Integer> years = new ArrayList<>();
    if (!fields.keySet().containsAll(names)) {
      return years;
    }
    YearlyTotals first = totals(names.get(0));
    for (int i = 0; i < first.petagrams().size(); i++) {
      int year = first.firstYear() + i;
      if (names.stream().allMatch(name -> totals(name).has(year))) {
        years.add(year);
      }
    }
    return years;
  }

  private YearlyTotals totals(String name) {
    return field(name).totals().orElseThrow();
  }

  private double of(String name, int year) {
    return totals(name).of(year);
  }

  private double mean(String name, List<Integer> years) {
    return years.stream().mapToDouble(year -> of(name, year)).average().orElseThrow();
  }

  private static String span(List<Integer> years) {
    return years.get(0) + " to " + years.get(years.size() - 1);
  }
}
