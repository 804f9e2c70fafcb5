package org.example.claims;

/** How soon somebody must look at a claim. */
public enum Severity {
    LOW,
    HIGH,
    URGENT
}
