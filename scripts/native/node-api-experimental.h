/*
 * Node-API 10 in a runtime that still calls it experimental (Electron 33, Node 20).
 *
 * The published node-api-headers leave out what was experimental in a release, so the one
 * function that node-addon-api needs to run finalizers outside garbage collection is
 * declared here. Force-included before every source of the SQLite binding.
 */
#pragma once
#include <node_api.h>

#define NODE_API_EXPERIMENTAL_HAS_POST_FINALIZER

EXTERN_C_START
NAPI_EXTERN napi_status NAPI_CDECL node_api_post_finalizer(
    napi_env env, napi_finalize finalize_cb, void* finalize_data, void* finalize_hint);
EXTERN_C_END
