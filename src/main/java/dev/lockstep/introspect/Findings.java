package dev.lockstep.introspect;

import dev.lockstep.catalog.Attributes;
import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Edge;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Unmodelled;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the readers have found so far. */
final class Findings {

  private final List<Fact> facts = new ArrayList<>();
  private final Set<FactId> known = new HashSet<>();
  private final List<Edge> edges = new ArrayList<>();
  private final List<Unmodelled> unmodelled = new ArrayList<>();
  private final Map<ObjectAddress, FactId> parts = new HashMap<>();
  private final Map<ObjectAddress, FactId> members = new HashMap<>();
  private final Map<ObjectAddress, FactId> addresses = new HashMap<>();
  private final Set<ObjectAddress> attached = new HashSet<>();

  /** Adds a fact that has no address of its own. */
  void add(Fact fact) {
    facts.add(Attributes.reprinted(fact, ReadBack::of));
    known.add(fact.id());
  }

  /** Adds a fact that lives at an address. */
  void add(Fact fact, ObjectAddress home) {
    add(fact);
    settle(fact.id(), home);
  }

  void add(Edge edge) {
    edges.add(edge);
  }

  void add(Unmodelled object) {
    unmodelled.add(object);
  }

  /** Says where something lives that has comments or privileges of its own, fact or not. */
  void settle(FactId id, ObjectAddress home) {
    addresses.put(home, id);
    attached.remove(home);
  }

  /** Says that an address stands for a part of something. */
  void attach(ObjectAddress address, FactId whole) {
    addresses.put(address, whole);
    attached.add(address);
  }

  /** Says what a member of an extension is called, of which the extension is the fact. */
  void name(ObjectAddress address, FactId member) {
    members.put(address, member);
  }

  /** What lives at an address, or the member of an extension there; null when it is neither. */
  FactId called(ObjectAddress address) {
    FactId id = living(address);
    return id != null || at(address.catalog(), address.oid()) == null ? id : members.get(address);
  }

  /** Says that an address stands for a part of something that has comments of its own. */
  void attach(ObjectAddress address, FactId whole, FactId name) {
    attach(address, whole);
    parts.put(address, name);
  }

  /** What a commented part is called; null when the address is none. */
  FactId part(ObjectAddress address) {
    return parts.get(address);
  }

  /** What the address of an object stands for; null when it is nothing that was found. */
  FactId at(String catalog, long oid) {
    return addresses.get(new ObjectAddress(catalog, oid, 0));
  }

  /** What an address stands for: the column if it is known, else the object, else null. */
  FactId at(String catalog, long oid, int column) {
    FactId exact = addresses.get(new ObjectAddress(catalog, oid, column));
    return exact != null || column == 0 ? exact : at(catalog, oid);
  }

  /** Whether a fact was added. */
  boolean has(FactId id) {
    return known.contains(id);
  }

  /** What lives at an address; null when that is nothing or only a part of something. */
  FactId living(ObjectAddress address) {
    return attached.contains(address) ? null : addresses.get(address);
  }

  /** The facts of the wanted schemas as a catalog. */
  Introspected introspected(Server server) {
    Reading reading = server.reading();
    Catalog catalog =
        new Catalog(
            facts.stream().filter(fact -> reading.includes(fact.id().schemaName())).toList(),
            edges,
            unmodelled);
    addresses.values().removeIf(id -> !catalog.contains(id));
    return new Introspected(
        catalog,
        Collections.unmodifiableMap(addresses),
        server.major(),
        server.statements(),
        server.waited());
  }
}
