package dev.chancery.soak.load;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

@ApplicationPath("/")
public class LoadApplication extends Application {}
