package dev.lockstep.config;

import dev.lockstep.failure.Place;
import dev.lockstep.policy.Policy;
import java.util.Map;
import java.util.Optional;

/**
 * What holds in one environment only.
 *
 * @param place that of its name
 * @param url where its database is
 * @param settings the other keys that it sets, by their names
 * @param policy its own rules, which come before those for all
 */
public record Environment(
    String name,
    Place place,
    Optional<Setting> url,
    Map<String, Setting> settings,
    Policy policy) {}
