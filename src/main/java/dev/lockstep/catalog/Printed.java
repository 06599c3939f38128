package dev.lockstep.catalog;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a component of a fact that PostgreSQL prints from a parse tree. Two texts of it that differ
 * may still mean the same: what PostgreSQL prints is not always what it prints again when that is
 * read back ({@code IN} over a {@code varchar}), and versions print differently.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.METHOD})
public @interface Printed {}
