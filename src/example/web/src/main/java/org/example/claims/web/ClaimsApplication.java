package org.example.claims.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** All resources of this module, below {@code /claims/api}. */
@ApplicationPath("api")
public class ClaimsApplication extends Application {}
