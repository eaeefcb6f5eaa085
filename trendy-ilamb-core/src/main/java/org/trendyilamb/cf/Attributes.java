// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Attributes of one variable or file, in file order, names case-sensitive. Immutable. */
public final class Attributes {
  private static final Attributes NONE = new Attributes(List.of());

  private final Map<String, Attribute> byName = new LinkedHashMap<>();

  private Attributes(Collection<Attribute> attributes) {
    for (Attribute attribute : attributes) {
      byName.put(attribute.name(), attribute);
    }
  }

  /** No attributes. */
  public static Attributes none() {
    return NONE;
  }

  /** These attributes; of two with one name the later wins. */
  public static Attributes of(Collection<Attribute> attributes) {
    return new Attributes(attributes);
  }

  /** These attributes; of two with one name the later wins. */
  public static Attributes of(Attribute... attributes) {
    return new Attributes(List.of(attributes));
  }

  /** All attributes in order. */
  public List<Attribute> all() {
    return List.copyOf(byName.values());
  }

  /** The attribute with exactly this name. */
  public Optional<Attribute> get(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The value as text, whatever its type. */
  public Optional<String> text(String name) {
    return get(name).map(Attribute::asText);
  }

  /** The first number of a numeric attribute. */
  public OptionalDouble number(String name) {
    Attribute attribute = byName.get(name);
    return attribute == null || attribute.numbers().length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(attribute.numbers()[0]);
  }

  /** These attributes and one more, which replaces one of the same name. */
  public Attributes with(Attribute attribute) {
    List<Attribute> more = new ArrayList<>(byName.values());
    more.add(attribute);
    return new Attributes(more);
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return byName.isEmpty();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Attributes that && all().equals(that.all());
  }

  @Override
  public int hashCode() {
    return byName.hashCode();
  }

  @Override
  public String toString() {
    return byName.values().toString();
  }
}
