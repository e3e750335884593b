// Production mode keeps TensorFlow.js from advertising its native Node package on standard error.
import { enableProdMode } from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-backend-cpu";

enableProdMode();
