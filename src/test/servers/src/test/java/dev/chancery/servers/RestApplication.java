package dev.chancery.servers;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

// tag::application[]
@ApplicationPath("api")
public class RestApplication extends Application {}
// end::application[]
