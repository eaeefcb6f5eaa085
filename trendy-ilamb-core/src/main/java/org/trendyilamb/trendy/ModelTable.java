// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.trendy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trendyilamb.problem.SpellingDistance;

/**
 * The models known, by canonical name, file token, folder and {@code source_id}. Immutable; safe
 * for many threads. Texts are compared without regard to letter case, and the longest match wins.
 */
public final class ModelTable {
  private final List<ModelEntry> entries;
  private final Map<ModelName, List<NormalisationRow>> normalisations;

  private record NormalisationRow(List<Integer> rounds, NormalisationEvidence evidence) {}

  private ModelTable(
      List<ModelEntry> entries, Map<ModelName, List<NormalisationRow>> normalisations) {
    this.entries = List.copyOf(entries);
    this.normalisations = normalisations;
  }

  private static final class Standard {
    static final ModelTable TABLE =
        read(
            ResourceTable.read(ModelTable.class, "models.tsv"),
            ResourceTable.read(ModelTable.class, "normalisation.tsv"));
  }

  /** The table shipped with the library: the models of TRENDY v7 to v14. */
  public static ModelTable standard() {
    return Standard.TABLE;
  }

  static ModelTable read(ResourceTable models, ResourceTable normalisation) {
    List<ModelEntry> entries = new ArrayList<>();
    for (ResourceTable.Row row : models.rows()) {
      entries.add(
          new ModelEntry(
              ModelName.of(row.text("model")),
              row.words("files"),
              row.words("directories"),
              row.words("also_in"),
              row.optional("calendar"),
              row.optional("grid"),
              row.optional("note")));
    }
    Map<ModelName, List<NormalisationRow>> rows = new LinkedHashMap<>();
    for (ResourceTable.Row row : normalisation.rows()) {
      rows.computeIfAbsent(ModelName.of(row.text("model")), model -> new ArrayList<>())
          .add(
              new NormalisationRow(
                  row.words("rounds").stream().map(Integer::valueOf).toList(),
                  new NormalisationEvidence(
                      row.constant("normalisation", Normalisation.class),
                      row.constant("basis", NormalisationEvidence.Basis.class),
                      row.text("evidence"))));
    }
    return new ModelTable(entries, rows);
  }

  /**
   * This table with a further model, which comes first and so wins over equally long tokens. A
   * model of the same name is replaced.
   */
  public ModelTable with(ModelEntry entry) {
    List<ModelEntry> all = new ArrayList<>();
    all.add(entry);
    entries.stream().filter(known -> !known.name().equals(entry.name())).forEach(all::add);
    return new ModelTable(all, normalisations);
  }

  /** All models in order. */
  public List<ModelEntry> entries() {
    return entries;
  }

  /** The model of a canonical name, file token, folder name or {@code source_id}, or none. */
  public Optional<ModelEntry> find(String text) {
    for (ModelEntry entry : entries) {
      if (entry.name().text().equalsIgnoreCase(text)) {
        return Optional.of(entry);
      }
    }
    return entries.stream()
        .filter(entry -> ModelEntry.contains(entry.spellings(), text))
        .findFirst();
  }

  /**
   * What is known about the area a model's values refer to.
   *
   * @param round the round of the data; without it only a finding that holds in all rounds known of
   *     this model counts
   * @return {@link Normalisation#UNKNOWN} with the reason when nothing certain is known
   */
  public NormalisationEvidence normalisation(ModelName model, Optional<TrendyRound> round) {
    List<NormalisationRow> rows = normalisations.getOrDefault(model, List.of());
    if (rows.isEmpty()) {
      return NormalisationEvidence.none("nothing is known of " + model);
    }
    if (round.isPresent()) {
      for (NormalisationRow row : rows) {
        if (row.rounds().contains(round.get().version())) {
          return row.evidence();
        }
      }
      return NormalisationEvidence.none("nothing is known of " + model + " in " + round.get());
    }
    long kinds = rows.stream().map(row -> row.evidence().normalisation()).distinct().count();
    if (kinds > 1) {
      return NormalisationEvidence.none("differs between the rounds of " + model);
    }
    NormalisationEvidence first = rows.get(0).evidence();
    return new NormalisationEvidence(
        first.normalisation(),
        NormalisationEvidence.Basis.INFERRED,
        "the same in all rounds known: " + first.evidence());
  }

  /** Models nearest to a text, for messages; at most three. */
  List<String> suggestions(String text) {
    return entries.stream()
        .map(entry -> entry.name().text())
        .filter(name -> SpellingDistance.between(name, text) <= 1 + text.length() / 3)
        .sorted(Comparator.comparingInt(name -> SpellingDistance.between(name, text)))
        .limit(3)
        .toList();
  }
}
